using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.List;

/// <summary>The number beside the bell. Asked for every page of somebody who was let in, so it counts no further than it shows.</summary>
public sealed class UnreadQuery(PortalContexts contexts)
{
    /// <summary>More than this many are «99+».</summary>
    public const int Most = 99;

    public async Task<int> RunAsync(Member member, CancellationToken cancellation)
    {
        await using var context = contexts.Open(member.Scope);
        return await context.Notifications.Where(notification => notification.Recipient == member.Visitor.Person && notification.ReadAt == null).Take(Most + 1).CountAsync(cancellation);
    }
}
