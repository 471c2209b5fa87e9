using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>
/// Opens a period's campaign, or moves its days. A period that has no entry audit yet gets one that asks about every parameter of its
/// catalogue.
/// </summary>
public sealed class SaveCampaign(Gate gate, PortalContexts contexts)
{
    public static readonly Rule RoleMayRun = new("campaign/role-may-run", "Самоаудит открывает и сроки меняет администратор муниципалитета.");

    public static readonly Rule SomethingIsAsked = new(
        "campaign/something-is-asked", "Спрашивать школы не о чем: в классификаторе этого периода нет параметров. Попросите методиста заполнить его.");

    /// <param name="seen">What the writer saw; none if there was no campaign.</param>
    /// <returns>The campaign as it is now, after a quarrel too.</returns>
    public async Task<Outcome<CampaignTerms>> RunAsync(Visitor visitor, PlanningPeriodId id, CampaignTerms terms, CampaignTerms? seen, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<CampaignTerms>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.RunCampaign))
        {
            return Outcome.Refused<CampaignTerms>(RoleMayRun.Refuse());
        }

        try
        {
            return await WriteAsync(member, id, terms, seen, cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            // Somebody saved between our reading and writing: now theirs is there to be compared with.
            return await WriteAsync(member, id, terms, seen, cancellation);
        }
    }

    private async Task<Outcome<CampaignTerms>> WriteAsync(Member member, PlanningPeriodId id, CampaignTerms terms, CampaignTerms? seen, CancellationToken cancellation)
    {
        await using var context = contexts.Open(member.Scope);
        if (await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == id, cancellation) is not { } period)
        {
            return Outcome.Refused<CampaignTerms>(Gate.IsFound.Refuse());
        }

        var campaign = await context.AuditCampaigns.SingleOrDefaultAsync(campaign => campaign.PeriodId == id, cancellation);
        var refusals = new List<Refusal>(campaign is null ? AuditCampaign.WhyNot(terms) : campaign.WhyNotChange(seen, terms));
        if (!await AsksAsync(context, member, period, cancellation))
        {
            refusals.Add(SomethingIsAsked.Refuse());
        }

        if (refusals.Count > 0)
        {
            return new Outcome<CampaignTerms>(campaign?.Terms, refusals);
        }

        if (campaign is null)
        {
            context.Add(new AuditCampaign(member.Municipality.Id, AuditCampaignId.New(), id, terms));
        }
        else
        {
            campaign.Change(seen, terms);
        }

        context.Note(new JournalNote(
            JournalDeed.AuditCampaignSaved, JournalSubject.Period(period), string.Create(CultureInfo.InvariantCulture, $"ответить до {terms.AnswersDue:dd.MM.yyyy}")));
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(terms);
    }

    /// <summary>Whether the period's audit asks about anything; adds the audit if there is none.</summary>
    private static async Task<bool> AsksAsync(PortalContext context, Member member, PlanningPeriod period, CancellationToken cancellation)
    {
        if (await context.EntryAudits.AsNoTracking().Include(audit => audit.Lines).SingleOrDefaultAsync(audit => audit.PeriodId == period.Id, cancellation) is { } kept)
        {
            return kept.Lines.Count > 0;
        }

        var version = await AuditOfPeriodLoader.VersionAsync(context, period.CatalogueVersionId, cancellation);
        var audit = await NewAudit.BeginAsync(context, period, cancellation);
        audit.Choose(version, [.. version.Offered().Select(parameter => parameter.Id)], []);
        return audit.Lines.Count > 0;
    }
}
