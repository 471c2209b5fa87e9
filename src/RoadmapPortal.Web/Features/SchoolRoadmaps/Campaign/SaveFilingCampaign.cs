using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;

/// <summary>Opens a period's campaign of the schools' roadmaps, or changes its days and its template.</summary>
public sealed class SaveFilingCampaign(Gate gate, PortalContexts contexts)
{
    public static readonly Rule RoleMayRun = new("filing/role-may-run", "Кампанию открывает и меняет администратор муниципалитета.");

    /// <param name="seen">What the writer saw; none if there was no campaign.</param>
    /// <returns>The days as they are now, after a quarrel too.</returns>
    public async Task<Outcome<FilingTerms>> RunAsync(
        Visitor visitor, PlanningPeriodId period, FilingTerms terms, SchoolRoadmapTemplate template, FilingTerms? seen, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<FilingTerms>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.RunCampaign))
        {
            return Outcome.Refused<FilingTerms>(RoleMayRun.Refuse());
        }

        try
        {
            return await WriteAsync(member, period, terms, template, seen, cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            // Somebody saved between our reading and writing: now theirs is there to be compared with.
            return await WriteAsync(member, period, terms, template, seen, cancellation);
        }
    }

    private async Task<Outcome<FilingTerms>> WriteAsync(
        Member member, PlanningPeriodId period, FilingTerms terms, SchoolRoadmapTemplate template, FilingTerms? seen, CancellationToken cancellation)
    {
        await using var context = contexts.Open(member.Scope);
        if (await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(other => other.Id == period, cancellation) is not { } known)
        {
            return Outcome.Refused<FilingTerms>(Gate.IsFound.Refuse());
        }

        var campaign = await context.FilingCampaigns.SingleOrDefaultAsync(campaign => campaign.PeriodId == period, cancellation);
        var refusals = campaign is null ? FilingCampaign.WhyNot(terms, template) : campaign.WhyNotChange(seen, terms, template);
        if (refusals.Count > 0)
        {
            return new Outcome<FilingTerms>(campaign?.Terms, refusals);
        }

        if (campaign is null)
        {
            context.Add(new FilingCampaign(member.Municipality.Id, period, terms, template));
        }
        else
        {
            campaign.Change(seen, terms, template);
        }

        context.Note(new JournalNote(
            JournalDeed.FilingCampaignSaved, JournalSubject.Period(known),
            string.Create(CultureInfo.InvariantCulture, $"сдать до {terms.FilingDue:dd.MM.yyyy}, разместить до {terms.PublicationDue:dd.MM.yyyy}")));
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(terms);
    }
}
