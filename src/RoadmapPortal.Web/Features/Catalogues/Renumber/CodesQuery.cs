using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;

namespace RoadmapPortal.Web.Features.Catalogues.Renumber;

/// <summary>The codes of a catalogue version in one numbering, and what others in their place would bring about.</summary>
public sealed class CodesQuery(Gate gate, PortalContexts contexts)
{
    public static readonly Rule CountedPeriodHasAnAudit = new(
        "renumbering/counted-period-has-an-audit", "Считать не по чему: в аудите периода нет ни одного параметра этой версии.");

    public static readonly Rule CanonicalCodesAreNotCounted = new(
        "renumbering/canonical-codes-are-not-counted", "Канонические коды не считают заново: они принадлежат самому классификатору.");

    /// <returns>None if there is no such version or it is not for this visitor to edit.</returns>
    public async Task<CodesView?> RunAsync(Visitor visitor, RiskCatalogueVersionId id, CodesWish wish, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.EditCatalogue))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await CatalogueDesk.VersionAsync(context, id, cancellation) is not { } version)
        {
            return null;
        }

        var catalogue = await context.RiskCatalogues.AsNoTracking().SingleAsync(catalogue => catalogue.Id == version.CatalogueId, cancellation);
        var periods = await PeriodsOfVersion.LoadAsync(context, id, wish.Numbering, wish.Switched ?? wish.Counted, toWrite: false, cancellation);
        var (codes, refusals) = Counted(version, wish, periods);
        var plan = RenumberingPlan.Of(version, wish.Numbering, codes, periods, periods.FirstOrDefault(period => period.Period.Id == wish.Switched));
        return new CodesView(
            member.Municipality.ShortName, $"{catalogue.Name}, версия {version.Number}", version, [.. periods], plan, codes, refusals, await LastAsync(context, id, cancellation));
    }

    /// <summary>The latest renumbering of a version, undone or not.</summary>
    internal static Task<CodeRenumbering?> LastAsync(PortalContext context, RiskCatalogueVersionId version, CancellationToken cancellation) =>
        context.CodeRenumberings.Where(done => done.VersionId == version).OrderByDescending(done => done.At).ThenByDescending(done => done.Id).FirstOrDefaultAsync(cancellation);

    private static (IReadOnlyList<WantedCode> Codes, IReadOnlyList<Refusal> Refusals) Counted(RiskCatalogueVersion version, CodesWish wish, IReadOnlyList<RenumberedPeriod> periods)
    {
        if (wish.Counted is null)
        {
            return (wish.Codes, []);
        }

        if (wish.Numbering == CodeNumbering.Canonical)
        {
            return (wish.Codes, [CanonicalCodesAreNotCounted.Refuse()]);
        }

        var period = periods.FirstOrDefault(period => period.Period.Id == wish.Counted);
        var audited = period?.Audit?.Lines.Select(line => line.ParameterId).ToHashSet() ?? [];
        if (audited.Count == 0)
        {
            return (wish.Codes, [CountedPeriodHasAnAudit.Refuse()]);
        }

        // Whatever documents of this numbering name keeps a code, audited there or not.
        var inUse = RenumberingPlan.Of(version, wish.Numbering, [], periods, period).InUse;
        return (CodeCounting.Count(version, wish.Numbering, audited, inUse), []);
    }
}

/// <param name="Periods">All that read by the version.</param>
/// <param name="Plan">What the wish would bring about.</param>
/// <param name="Codes">The codes wished or counted.</param>
/// <param name="Refusals">Why they could not be counted.</param>
/// <param name="Last">The latest renumbering; none if there was none.</param>
public sealed record CodesView(
    string Municipality,
    string Title,
    RiskCatalogueVersion Version,
    IReadOnlyList<RenumberedPeriod> Periods,
    RenumberingPlan Plan,
    IReadOnlyList<WantedCode> Codes,
    IReadOnlyList<Refusal> Refusals,
    CodeRenumbering? Last);
