using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.List;

/// <summary>A person marks own notifications as read.</summary>
public sealed class ReadNotifications(Gate gate, PortalContexts contexts, TimeProvider time)
{
    private const int MostAtOnce = 500;
    private const int Attempts = 3;

    /// <returns>Where the notification leads, however often it is read.</returns>
    public async Task<Outcome<string>> OneAsync(Visitor visitor, NotificationId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var own = await context.Notifications.AsNoTracking().SingleOrDefaultAsync(notification => notification.Id == id && notification.Recipient == visitor.Person, cancellation);
        if (own is null)
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        await MarkAsync(member, notification => notification.Id == id, cancellation);
        return Outcome.Done(own.Address);
    }

    /// <param name="seen">When the person saw the list: what came later stays unread.</param>
    /// <returns>How many they were.</returns>
    public async Task<Outcome<string>> AllAsync(Visitor visitor, DateTimeOffset seen, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        return Outcome.Done($"{await MarkAsync(member, notification => notification.At <= seen, cancellation)}");
    }

    private async Task<int> MarkAsync(Member member, Expression<Func<Notification, bool>> which, CancellationToken cancellation)
    {
        var marked = 0;
        for (var attempt = 1; ;)
        {
            await using var context = contexts.Open(member.Scope);
            var unread = await context.Notifications.Where(notification => notification.Recipient == member.Visitor.Person && notification.ReadAt == null)
                .Where(which).OrderBy(notification => notification.Id).Take(MostAtOnce).ToListAsync(cancellation);
            if (unread.Count == 0)
            {
                return marked;
            }

            unread.ForEach(notification => notification.Read(time.GetUtcNow()));
            try
            {
                marked += await context.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateConcurrencyException) when (attempt++ < Attempts)
            {
                // Read in another window, or put into a letter at this moment: what is unread is looked for again.
            }
        }
    }
}
