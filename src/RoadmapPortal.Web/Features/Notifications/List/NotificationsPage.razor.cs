using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.List;

/// <summary>«Уведомления»: a person's own, each a link to where one goes on.</summary>
public sealed partial class NotificationsPage(NotificationListQuery query, ReadNotifications read, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? Page { get; set; }

    [SupplyParameterFromForm(FormName = "read")]
    private ReadForm? Form { get; set; }

    private NotificationList? List { get; set; }

    private string Address => $"/m/{Slug}/notifications";

    protected override async Task OnInitializedAsync()
    {
        var page = int.TryParse(Page, out var number) ? number : 1;
        List = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, page, Http.RequestAborted) : null;
        if (List is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (List is null || Visitor.From(Http.User, Slug) is not { } visitor)
        {
            return;
        }

        if (Form?.Press == "all" && Form.Seen is { } seen)
        {
            refusals.AddRange((await read.AllAsync(visitor, seen, Http.RequestAborted)).Refusals.Select(refusal => refusal.Words));
        }
        else if (Form?.One is { } one)
        {
            refusals.AddRange((await read.OneAsync(visitor, new NotificationId(one), Http.RequestAborted)).Refusals.Select(refusal => refusal.Words));
        }
        else
        {
            refusals.Add("Не понятно, какое уведомление отметить. Обновите страницу и нажмите ещё раз.");
        }

        if (refusals.Count == 0)
        {
            navigation.NavigateTo($"{Address}?page={List.Page}");
        }
    }
}
