using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Write;

namespace RoadmapPortal.Web.Features.Orders.Name;

/// <summary>Writes down how orders name a party in each case, or strikes it off the list.</summary>
public sealed class NameParty(Gate gate, PortalContexts contexts)
{
    public static readonly Rule NobodyWroteMeanwhile = new("named-party/nobody-wrote-meanwhile", "Список как раз изменил кто-то другой. Посмотрите на него и сохраните ещё раз.");

    /// <param name="id">None for a new party.</param>
    /// <param name="seen">What the writer saw; none of a new party.</param>
    /// <param name="forms">None to strike it off.</param>
    public async Task<Outcome<PartyForms>> RunAsync(Visitor visitor, NamedPartyId? id, PartyForms? seen, PartyForms? forms, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
        {
            return Outcome.Refused<PartyForms>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditOrder))
        {
            return Outcome.Refused<PartyForms>(OrderDesk.RoleMayWrite.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var all = await context.NamedParties.ToListAsync(cancellation);
        var party = all.Find(party => party.Id == id);
        if (id is not null && party is null)
        {
            return Outcome.Refused<PartyForms>(Gate.IsFound.Refuse());
        }

        var refusals = WhyNot(party, seen, forms, all);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<PartyForms>(refusals);
        }

        if (forms is null)
        {
            context.Remove(party!);
        }
        else if (party is null)
        {
            context.Add(new NamedParty(member.Municipality.Id, forms, all));
        }
        else
        {
            party.Change(seen!, forms, all);
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
            return Outcome.Done(forms ?? party!.Forms);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            return Outcome.Refused<PartyForms>(NobodyWroteMeanwhile.Refuse());
        }
    }

    private static IReadOnlyList<Refusal> WhyNot(NamedParty? party, PartyForms? seen, PartyForms? forms, List<NamedParty> all) => (party, forms) switch
    {
        (null, null) => [Gate.IsFound.Refuse()],
        (null, { } added) => NamedParty.WhyNotStart(added, all),
        ({ } known, null) => known.Forms == seen ? [] : [NobodyWroteMeanwhile.Refuse()],
        ({ } known, { } changed) => seen is null ? [NobodyWroteMeanwhile.Refuse()] : known.WhyNotChange(seen, changed, all),
    };
}
