using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.List;

/// <summary>A person's own notifications of a municipality: unread first, then the newest.</summary>
public sealed class NotificationListQuery(Gate gate, PortalContexts contexts, TimeProvider time)
{
    private const int PageSize = 30;

    /// <param name="page">From 1; another is taken for the nearest that there is.</param>
    /// <returns>None for strangers.</returns>
    public async Task<NotificationList?> RunAsync(Visitor visitor, int page, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var now = time.GetUtcNow();
        var own = context.Notifications.AsNoTracking().Where(notification => notification.Recipient == visitor.Person);
        var all = await own.CountAsync(cancellation);
        var unread = await own.CountAsync(notification => notification.ReadAt == null, cancellation);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var lines = await own.OrderByDescending(notification => notification.ReadAt == null).ThenByDescending(notification => notification.At).ThenBy(notification => notification.Id)
            .Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new NotificationList(member.Municipality.ShortName, lines, unread, shown, pages, now);
    }
}

/// <param name="Asked">When: whatever is newer has not been seen.</param>
public sealed record NotificationList(string Municipality, IReadOnlyList<Notification> Lines, int Unread, int Page, int Pages, DateTimeOffset Asked);
