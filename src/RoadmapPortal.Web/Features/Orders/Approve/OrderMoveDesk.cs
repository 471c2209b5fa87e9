using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.Tell;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>
/// Opens an order for one move of its life: admits the visitor anew, and holds the order, the orders and the roadmaps that go with it, so that nobody moves or writes in
/// them meanwhile. Whether the move is allowed, the domain says. The journal has the move, and whoever waits for it is told, in the same transaction.
/// </summary>
public sealed class OrderMoveDesk(Gate gate, PortalContexts contexts, TellNews tell, TimeProvider time)
{
    private const int Attempts = 4;

    /// <param name="move">Moves the order, or says why not. What it changed is saved with everything it added.</param>
    public async Task<Outcome<Order>> MoveAsync(Visitor visitor, OrderId id, Func<OpenOrder, Task<Outcome<Order>>> move, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
            {
                return Outcome.Refused<Order>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            if (await OpenAsync(context, member, id, cancellation) is not { } open)
            {
                return Outcome.Refused<Order>(Gate.IsFound.Refuse());
            }

            try
            {
                var outcome = await move(open);
                if (outcome.IsDone)
                {
                    await TellAsync(open, cancellation);
                    await context.SaveChangesAsync(cancellation);
                    await transaction.CommitAsync(cancellation);
                }

                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // Somebody saved beside us: look again at what is there.
            }
        }
    }

    private async Task TellAsync(OpenOrder open, CancellationToken cancellation)
    {
        var move = OrderNews.Of(open.Order, open.Fields.Fill(open.Order.Header.Title), open.Member.Municipality.Slug.Value);
        open.Context.Note(move.Note);
        if (move.News is { } news)
        {
            await tell.OfficeAsync(open.Context, move.Told, news, open.Actor.Person, cancellation);
        }
    }

    private async Task<OpenOrder?> OpenAsync(PortalContext context, Member member, OrderId id, CancellationToken cancellation)
    {
        // Held first and read then: what another transaction wrote until then counts. Writers of the roadmaps' rows wait for the same rows.
        await context.Database.SqlQuery<Guid>($"select id from orders where id = {id.Value} for update").ToListAsync(cancellation);
        if (await OrderLoader.LoadAsync(context, id, cancellation) is not { } order)
        {
            return null;
        }

        var targets = await EffectTargets.LoadAsync(context, order, isHeld: true, cancellation);
        var carried = order.CarriedRoadmaps;
        await AmendedRoadmaps.HoldAsync(context, carried, cancellation);
        var roadmaps = await context.MunicipalRoadmaps.Where(roadmap => carried.Contains(roadmap.Id)).ToListAsync(cancellation);
        var now = time.GetUtcNow();
        return new OpenOrder(
            context, order, roadmaps, await OrderLoader.FieldsAsync(context, order, cancellation), member,
            new ActingPerson(member.Visitor.Person, member.Visitor.Name, deed => member.May(deed)),
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, time.LocalTimeZone).Date), now)
        {
            Targets = targets,
        };
    }
}
