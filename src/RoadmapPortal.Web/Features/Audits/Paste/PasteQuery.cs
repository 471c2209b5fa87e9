using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Paste;

/// <summary>What would come of a copied table. Keeps nothing.</summary>
public sealed class PasteQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>The table laid over the audit, with what may be chosen for it; refusals if it cannot be read.</returns>
    public async Task<Outcome<PasteView>> RunAsync(Visitor visitor, PlanningPeriodId period, PasteWish wish, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.EditAudit))
        {
            return Outcome.Refused<PasteView>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await PasteDesk.OpenAsync(context, period, cancellation) is not { } desk)
        {
            return Outcome.Refused<PasteView>(Gate.IsFound.Refuse());
        }

        var outcome = desk.Prepare(wish);
        return outcome.Value is { } prepared ? Outcome.Done(new PasteView(desk, prepared, wish)) : Outcome.Refused<PasteView>(outcome.Refusals);
    }
}

public sealed record PasteView(PasteDesk Desk, PreparedPaste Prepared, PasteWish Wish);
