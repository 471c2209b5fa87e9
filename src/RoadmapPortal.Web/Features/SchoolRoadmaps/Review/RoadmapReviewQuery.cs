using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Versions;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>A school's roadmap before its reviewer: as it is, and what of it has changed since it was last returned.</summary>
public sealed class RoadmapReviewQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is nothing to review for this visitor.</returns>
    public async Task<RoadmapReview?> RunAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReviewSchoolRoadmap))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (!(await FiledRoadmapsLoader.LoadAsync(context, [id], cancellation)).TryGetValue(id, out var filed) || !member.MayRead(filed.Roadmap))
        {
            return null;
        }

        var now = RoadmapState.Of(filed.Roadmap);
        var before = await ReturnedAsync(context, member, filed.Roadmap, cancellation);
        var due = await context.FilingCampaigns.AsNoTracking().Where(campaign => campaign.PeriodId == filed.Roadmap.PeriodId).Select(campaign => (DateOnly?)campaign.FilingDue).SingleOrDefaultAsync(cancellation);
        var declined = await context.OfferedActivities.AsNoTracking().Where(offer => offer.RoadmapId == id && offer.DeclineReason != null)
            .Join(context.Activities, offer => offer.SourceId, row => row.Id, (offer, row) => new { offer, row.Cells }).ToListAsync(cancellation);
        return new RoadmapReview(
            filed,
            new ActingPerson(visitor.Person, visitor.Name, deed => member.May(deed, filed.Roadmap.SchoolId)),
            due,
            RoadmapComparison.Between(before ?? now, now),
            before is not null,
            await RemarkSeals.LoadAsync(context, filed.Remarks, cancellation),
            await SchoolChoicesLoader.LoadAsync(contexts, context, filed.Checked, filed.School, cancellation),
            [.. declined.OrderBy(line => line.offer.DeclinedAt).Select(line => new DeclinedActivity(line.Cells[ColumnKind.Title], line.offer))],
            await context.TypicalRemarks.AsNoTracking().OrderBy(remark => remark.Words).Take(TypicalRemark.Most).ToListAsync(cancellation));
    }

    /// <summary>What the school had submitted when it was last returned; none if this is the first review.</summary>
    private async Task<RoadmapState?> ReturnedAsync(PortalContext context, Member member, SchoolRoadmap roadmap, CancellationToken cancellation)
    {
        if (roadmap.ReturnedRound is not { } round)
        {
            return null;
        }

        var moment = await context.RoadmapEditions.AsNoTracking().Where(edition => edition.RoadmapId == roadmap.Id && edition.Kind == RoadmapEditionKind.Submitted && edition.Number == round)
            .Select(edition => (DateTimeOffset?)edition.At).SingleOrDefaultAsync(cancellation);
        if (moment is null)
        {
            return null;
        }

        // Nobody writes from the submission until the return, so the history at that moment is what was submitted.
        await using var other = contexts.Open(member.Scope);
        return await PastRoadmap.OpenAsync(other, roadmap.Id, cancellation) is { } past ? await past.AtAsync(moment.Value, cancellation) : null;
    }
}

/// <param name="Due">When it was to be submitted; none without a campaign.</param>
/// <param name="Comparison">With what was returned; with itself if nothing was.</param>
/// <param name="IsAgain">Whether it was returned before, so that only what changed need be read.</param>
public sealed record RoadmapReview(
    FiledRoadmap Filed, ActingPerson Actor, DateOnly? Due, RoadmapComparison Comparison, bool IsAgain, RemarkSeals Seals,
    SchoolChoices Choices, IReadOnlyList<DeclinedActivity> Declined, IReadOnlyList<TypicalRemark> Typical)
{
    public SchoolRoadmap Roadmap => Filed.Roadmap;

    /// <summary>Whether this reviewer can write and decide.</summary>
    public bool IsMine => Roadmap.WhyNotRemark(Actor, Roadmap.Round).Count == 0;

    public RoadmapRemarks Remarks => new(Roadmap, Filed.Remarks);

    /// <summary>None if the row is as the municipality planned it.</summary>
    public OwnRow? OwnRow(ActivityId row) => Choices.OwnRows.FirstOrDefault(own => own.Row.Id == row);

    public IEnumerable<RoadmapRemark> RemarksOn(ActivityId row) => Filed.Remarks.Where(remark => remark.RowId == row);

    /// <summary>On the whole roadmap, or on rows that this page does not show.</summary>
    public IEnumerable<RoadmapRemark> RemarksElsewhere(IReadOnlySet<ActivityId> shown) => Filed.Remarks.Where(remark => remark.RowId is not { } row || !shown.Contains(row));

    /// <summary>Whether a row is to be read: all of them at first, later what changed and what somebody remarked upon.</summary>
    public bool IsToRead(RowComparison row) => !IsAgain || row.IsChanged || RemarksOn(row.Id).Any(remark => remark.State != RemarkState.Resolved);
}

/// <param name="Title">Of the municipal activity.</param>
public sealed record DeclinedActivity(string Title, OfferedActivity Offer);
