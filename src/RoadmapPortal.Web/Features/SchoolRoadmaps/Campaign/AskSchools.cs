using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;

/// <summary>Asks schools for their roadmaps: each that has none in the period gets a draft that is written from its findings and the municipal roadmap.</summary>
public sealed class AskSchools(Gate gate, PortalContexts contexts)
{
    public static readonly Rule CampaignIsOpen = new("filing/campaign-is-open", "Сначала укажите сроки: без них школы не узнают, когда сдавать карту.");

    public static readonly Rule SchoolsAreChosen = new("filing/schools-are-chosen", "Отметьте школы, которым нужна дорожная карта.");

    /// <param name="wanted">Those that have a roadmap already keep it; those that are unknown or closed are passed over.</param>
    public async Task<Outcome<AskedSchools>> RunAsync(Visitor visitor, PlanningPeriodId id, IReadOnlySet<SchoolId> wanted, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<AskedSchools>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.RunCampaign))
        {
            return Outcome.Refused<AskedSchools>(SaveFilingCampaign.RoleMayRun.Refuse());
        }

        if (wanted.Count == 0)
        {
            return Outcome.Refused<AskedSchools>(SchoolsAreChosen.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);

        // As when a roadmap is copied: that a school has none yet must still be so when its draft is kept.
        await context.PlanningPeriods.FromSql($"select *, xmin from planning_periods order by id for update").AsNoTracking().ToListAsync(cancellation);
        var period = await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == id, cancellation);
        if (period is null)
        {
            return Outcome.Refused<AskedSchools>(Gate.IsFound.Refuse());
        }

        var campaign = await context.FilingCampaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.PeriodId == id, cancellation);
        if (campaign is null)
        {
            return Outcome.Refused<AskedSchools>(CampaignIsOpen.Refuse());
        }

        var asked = await AddDraftsAsync(context, period, campaign, wanted, cancellation);
        if (asked.Drafts > 0)
        {
            context.Note(new JournalNote(JournalDeed.RoadmapsAsked, JournalSubject.Period(period), $"школ: {asked.Drafts}"));
        }

        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Outcome.Done(asked);
    }

    private async Task<AskedSchools> AddDraftsAsync(
        PortalContext context, PlanningPeriod period, FilingCampaign campaign, IReadOnlySet<SchoolId> wanted, CancellationToken cancellation)
    {
        var schools = (await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ToListAsync(cancellation))
            .Where(school => wanted.Contains(school.Id) && !school.IsFormer(period.From)).ToList();
        var have = (await context.SchoolRoadmaps.AsNoTracking().Where(map => map.PeriodId == period.Id).Select(map => map.SchoolId).ToListAsync(cancellation)).ToHashSet();
        var municipal = (await RoadmapSourcesLoader.LoadInForceAsync(contexts, context, period.Id, cancellation))?.Checked();
        var meaning = await RowMeaningLoader.LoadAsync(context, period.Id, cancellation);
        var rows = 0;
        foreach (var school in schools.Where(school => !have.Contains(school.Id)))
        {
            var draft = SchoolDraft.Write(school, period, campaign.Template, municipal is null ? [] : SchoolOffers.Of(municipal, school), meaning);
            rows += draft.Offers.Count;
            context.Add(draft.Roadmap);
            context.AddRange(draft.Offers);
        }

        return new AskedSchools(schools.Count(school => !have.Contains(school.Id)), rows, schools.Count(school => have.Contains(school.Id)), municipal is not null);
    }
}

/// <param name="Drafts">How many drafts were made.</param>
/// <param name="Rows">Of how many municipal activities together.</param>
/// <param name="Had">How many of the schools had a roadmap already.</param>
/// <param name="HasMunicipal">Whether there was a municipal roadmap to write them from.</param>
public sealed record AskedSchools(int Drafts, int Rows, int Had, bool HasMunicipal);
