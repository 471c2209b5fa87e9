using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary>A school's roadmap on its way: what stands in it, what stands against it, and what this member may do next.</summary>
public sealed class FilingQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <returns>None if there is no such roadmap of a school, or it is not for this visitor.</returns>
    public async Task<FilingView?> RunAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await FilingStateLoader.LoadAsync(contexts, context, id, cancellation) is not { } state || !member.MayRead(state.Roadmap))
        {
            return null;
        }

        var campaign = await context.FilingCampaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.PeriodId == state.Roadmap.PeriodId, cancellation);
        var editions = await context.RoadmapEditions.AsNoTracking().Where(edition => edition.RoadmapId == id).OrderByDescending(edition => edition.At)
            .Select(edition => new EditionLine(edition.Id, edition.Kind, edition.Number, edition.At, edition.By, edition.OrderDate, edition.OrderNumber, edition.PdfSha256,
                context.VerifiedDocuments.Where(document => document.EditionId == edition.Id).Select(document => document.Code).FirstOrDefault()))
            .ToListAsync(cancellation);
        var actor = new ActingPerson(member.Visitor.Person, member.Visitor.Name, deed => member.May(deed, state.Roadmap.SchoolId));
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        return new FilingView(member, state, campaign, editions, actor, today, RoadmapFindings.Of(state.Sources, state.Checked));
    }
}

/// <param name="Campaign">None if the period has none.</param>
/// <param name="Editions">What was submitted and approved, the newest first.</param>
public sealed record FilingView(
    Member Member, FilingState State, FilingCampaign? Campaign, IReadOnlyList<EditionLine> Editions, ActingPerson Actor, DateOnly Today, RoadmapFindings Findings)
{
    public SchoolRoadmap Roadmap => State.Roadmap;

    public IReadOnlyList<DecidedOffer> Declined { get; } = [.. State.Offers.Where(offer => offer.Decision?.IsDeclined == true)];

    /// <summary>Whether the role and the stage allow a move; what else stands against it is said when it is tried.</summary>
    public bool Offers(SchoolRoadmapMove move) => SchoolRoadmapStep.WhyNot(move, Roadmap.Stage, Actor.May).Count == 0;
}

/// <param name="Code">Printed on the file of what is approved; none on a submission.</param>
public sealed record EditionLine(
    RoadmapEditionId Id, RoadmapEditionKind Kind, int Number, DateTimeOffset At, string By, DateOnly? OrderDate, string? OrderNumber, string PdfSha256, VerificationCode? Code);
