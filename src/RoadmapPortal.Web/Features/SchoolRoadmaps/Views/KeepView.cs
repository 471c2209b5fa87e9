using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Views;

/// <summary>Keeps what a person chose in the register under a name, or under a known name anew; and drops such a view.</summary>
public sealed class KeepView(Gate gate, PortalContexts contexts)
{
    private const int Attempts = 3;

    public Task<Outcome<SavedView>> RunAsync(Visitor visitor, string name, RegisterWish wish, CancellationToken cancellation) => ChangeAsync(visitor, (context, member, own) =>
    {
        var query = wish.Query();
        var refusals = SavedView.WhyNotKeep(name, query, own);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedView>(refusals);
        }

        var view = SavedView.Keep(member.Municipality.Id, visitor.Person, name, query, own);
        if (!own.Contains(view))
        {
            context.Add(view);
        }

        return Outcome.Done(view);
    }, cancellation);

    /// <summary>Another person's view is not found.</summary>
    public Task<Outcome<SavedView>> DropAsync(Visitor visitor, SavedViewId id, CancellationToken cancellation) => ChangeAsync(visitor, (context, _, own) =>
    {
        if (own.FirstOrDefault(view => view.Id == id) is not { } view)
        {
            return Outcome.Refused<SavedView>(Gate.IsFound.Refuse());
        }

        context.Remove(view);
        return Outcome.Done(view);
    }, cancellation);

    private async Task<Outcome<SavedView>> ChangeAsync(
        Visitor visitor, Func<PortalContext, Member, IReadOnlyList<SavedView>, Outcome<SavedView>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { OnlySchools: null } member || !member.May(Deed.ReadSchoolRoadmap))
            {
                return Outcome.Refused<SavedView>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            var outcome = change(context, member, await context.SavedViews.Where(view => view.PersonId == visitor.Person).ToListAsync(cancellation));
            try
            {
                await context.SaveChangesAsync(cancellation);
                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // The person's other window kept one at the same moment: look again at what there is.
            }
        }
    }
}
