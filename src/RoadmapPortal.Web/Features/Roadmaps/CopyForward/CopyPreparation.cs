using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.CopyForward;

/// <summary>Makes a copy and keeps nothing: for the page to show, and for the action to keep. Whoever calls has asked for permission to edit.</summary>
internal static class CopyPreparation
{
    /// <returns>The copy, if one can be made at all, and everything that speaks against keeping it.</returns>
    public static async Task<Outcome<PreparedCopy>> RunAsync(
        PortalContext context, Member member, RoadmapSources source, CopyWish wish, CancellationToken cancellation)
    {
        var old = new PeriodDates(source.Period.From, source.Period.To);
        if (YearShift.WhyNot(wish.Years) is { Count: > 0 } tooFar)
        {
            return Outcome.Refused<PreparedCopy>(tooFar);
        }

        var outcome = await PeriodAsync(context, member, source, wish, old, cancellation);
        if (outcome.Value is not { } period)
        {
            return Outcome.Refused<PreparedCopy>(outcome.Refusals);
        }

        var refusals = outcome.Refusals.Concat(await WhyNotInAsync(context, source.Roadmap, period.Period, wish.Id, cancellation)).ToList();
        return new Outcome<PreparedCopy>(await CopyAsync(context, source, wish, period, cancellation), refusals);
    }

    private static async Task<Outcome<FoundPeriod>> PeriodAsync(
        PortalContext context, Member member, RoadmapSources source, CopyWish wish, PeriodDates old, CancellationToken cancellation)
    {
        var next = wish.Next;
        if (wish.Period is null && next?.WhyNot(old) is { Count: > 0 } refusals)
        {
            return Outcome.Refused<FoundPeriod>(refusals);
        }

        var found = wish.Period is { } id
            ? await context.PlanningPeriods.AsNoTracking().FirstOrDefaultAsync(period => period.Id == id, cancellation)
            : await context.PlanningPeriods.AsNoTracking().OrderBy(period => period.Id)
                .FirstOrDefaultAsync(period => period.From == next!.From && period.To == next.To, cancellation);
        if (found is not null)
        {
            return new Outcome<FoundPeriod>(new FoundPeriod(found, false), NextPeriod.WhyNotAfter(old, found.From));
        }

        if (next is null)
        {
            return Outcome.Refused<FoundPeriod>(Gate.IsFound.Refuse());
        }

        var opened = new PlanningPeriod(member.Municipality.Id, PlanningPeriodId.New(), next.Words.Trim(), next.From, next.To, source.Period.CatalogueVersionId);
        return new Outcome<FoundPeriod>(new FoundPeriod(opened, true), member.May(Deed.OpenPeriod) ? [] : [CopyRoadmap.MethodistOpensPeriods.Refuse()]);
    }

    private static async Task<IReadOnlyList<Refusal>> WhyNotInAsync(
        PortalContext context, Roadmap source, PlanningPeriod period, RoadmapId copy, CancellationToken cancellation)
    {
        var school = source.ConcernedSchool;
        var title = school is null
            ? await context.MunicipalRoadmaps.Where(map => map.PeriodId == period.Id && map.Id != copy).Select(map => map.Title).FirstOrDefaultAsync(cancellation)
            : await context.SchoolRoadmaps.Where(map => map.PeriodId == period.Id && map.SchoolId == school && map.Id != copy).Select(map => map.Title).FirstOrDefaultAsync(cancellation);
        return title is null ? [] : [(school is null ? CopyRoadmap.PeriodHasNoMunicipalRoadmap : CopyRoadmap.PeriodHasNoRoadmapOfTheSchool).Refuse(period.Words, title)];
    }

    private static async Task<PreparedCopy> CopyAsync(PortalContext context, RoadmapSources source, CopyWish wish, FoundPeriod found, CancellationToken cancellation)
    {
        var period = found.Period;
        var isSameCatalogue = period.CatalogueVersionId == source.Period.CatalogueVersionId;
        var catalogue = isSameCatalogue
            ? source.Catalogue
            : await context.RiskCatalogueVersions.AsNoTracking().AsSplitQuery()
                .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
                .SingleAsync(version => version.Id == period.CatalogueVersionId, cancellation);
        var audit = await context.EntryAudits.AsNoTracking().AsSplitQuery().Include(audit => audit.Lines).Include(audit => audit.Findings)
            .FirstOrDefaultAsync(audit => audit.PeriodId == period.Id, cancellation);

        // Until there is an audit, the codes go on meaning what they meant.
        var numbering = audit?.Numbering ?? (isSameCatalogue ? source.Audit?.Numbering : null) ?? CodeNumbering.Canonical;
        var meaning = new RowMeaning(catalogue, numbering, [.. audit?.Lines.Select(line => line.ParameterId) ?? []], new ResponsibleDirectory(source.Directory));
        var old = source.Checked();
        var copy = RoadmapCopy.Of(old, new YearShift(old.Period, wish.Years), new CopyTarget(wish.Id, period.Id, new PeriodDates(period.From, period.To), meaning));
        var codes = CodeComparison.Of(new CheckedRoadmap(copy.Roadmap, period, catalogue, audit, source.Schools, null));
        return new PreparedCopy(copy, period, found.IsNew, codes);
    }

    private sealed record FoundPeriod(PlanningPeriod Period, bool IsNew);
}
