using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.List;

/// <summary>A person marks own notifications as read.</summary>
public sealed class ReadNotifications(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <returns>Where the notification leads, however often it is read.</returns>
    public async Task<Outcome<string>> OneAsync(Visitor visitor, NotificationId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var own = context.Notifications.Where(notification => notification.Id == id && notification.Recipient == visitor.Person);
        if (await own.Select(notification => notification.Address).SingleOrDefaultAsync(cancellation) is not { } address)
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        await MarkAsync(own, cancellation);
        return Outcome.Done(address);
    }

    /// <param name="seen">When the person saw the list: what came later stays unread.</param>
    /// <returns>How many they were.</returns>
    public async Task<Outcome<string>> AllAsync(Visitor visitor, DateTimeOffset seen, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var read = await MarkAsync(context.Notifications.Where(notification => notification.Recipient == visitor.Person && notification.At <= seen), cancellation);
        return Outcome.Done($"{read}");
    }

    private Task<int> MarkAsync(IQueryable<Notification> notifications, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return notifications.Where(notification => notification.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(notification => notification.ReadAt, now), cancellation);
    }
}
