using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.List;

/// <summary><c>GET /m/{slug}/notifications/{id}</c>: marks it as read and leads where it says; letters link here too.</summary>
public static class OpenNotification
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/notifications/{id:guid}", OpenAsync).RequireAuthorization(nameof(Deed.Enter));

    private static async Task<IResult> OpenAsync(string slug, Guid id, HttpContext http, ReadNotifications read, CancellationToken cancellation) =>
        Visitor.From(http.User, slug) is { } visitor && await read.OneAsync(visitor, new NotificationId(id), cancellation) is { Value: { } address }
            ? Results.LocalRedirect(address)
            : Results.NotFound();
}
