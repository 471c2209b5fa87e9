using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>
/// Opens an order for one change: admits the visitor anew, checks role and stage, lets the change happen and saves it, in one transaction. If somebody else
/// saved it in between, the change is made again on what is there now.
/// </summary>
public sealed class OrderDesk(Gate gate, PortalContexts contexts)
{
    private const int Attempts = 4;

    public static readonly Rule RoleMayWrite = new("order/role-may-write", "Приказы готовят методист и администратор муниципалитета.");

    public async Task<Outcome<T>> ChangeAsync<T>(
        Visitor visitor, OrderId id, Func<PortalContext, Order, Task<Outcome<T>>> change, CancellationToken cancellation)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            if (await OrderLoader.LoadAsync(context, id, cancellation) is not { } order)
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            if (!member.May(Deed.EditOrder))
            {
                return Outcome.Refused<T>(RoleMayWrite.Refuse());
            }

            try
            {
                var outcome = await change(context, order);
                if (outcome.IsDone)
                {
                    await context.SaveChangesAsync(cancellation);
                    await transaction.CommitAsync(cancellation);
                }

                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // Somebody saved the same order: look again at what is there.
            }
        }
    }
}
