using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.List;

namespace RoadmapPortal.Web.Shell;

/// <summary>The frame around every page of somebody signed in.</summary>
public sealed partial class MainLayout(FrameQuery query)
{
    /// <summary>Where a page puts its planning period, beside the municipality's name.</summary>
    public static readonly object PeriodPlace = new();

    /// <summary>Where a page puts its <see cref="Shell.Trail"/>.</summary>
    public static readonly object TrailPlace = new();

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private Frame Frame { get; set; } = new("", null, [], [], 0);

    private string UnreadWords => Frame.Unread > UnreadQuery.Most ? $"{UnreadQuery.Most}+" : $"{Frame.Unread}";

    /// <summary>The page's own address: <c>base</c> would send a bare «#content» to the start page.</summary>
    private string Here => Http.Request.Path + Http.Request.QueryString;

    protected override async Task OnInitializedAsync() =>
        Frame = await query.RunAsync(Http.User, Http.GetRouteValue(DeedPolicies.SlugRouteValue) as string, Http.RequestAborted);

    /// <summary>«page» for where one is, «true» for what it belongs to: of several the nearest.</summary>
    private string? Currency(FrameLink link)
    {
        var here = Http.Request.Path;
        var nearest = Frame.Links.Where(other => here == other.Address || (IsASection(other) && here.StartsWithSegments(other.Address, StringComparison.Ordinal))).MaxBy(other => other.Address.Length);
        return link != nearest ? null : here == link.Address ? "page" : "true";
    }

    /// <summary>Every page of a municipality is under its first, which is no section for that.</summary>
    private bool IsASection(FrameLink link) => link.Address != $"/m/{Frame.Here?.Slug.Value}";
}
