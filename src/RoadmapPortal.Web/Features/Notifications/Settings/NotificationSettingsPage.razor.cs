using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.Settings;

/// <summary>«Какие письма получать»: a person's own choice, and nobody else's.</summary>
public sealed partial class NotificationSettingsPage(NotificationSettingsQuery query, SaveNotificationSettings save, NavigationManager navigation)
{
    private string? problem;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    [SupplyParameterFromForm(FormName = "settings")]
    private SettingsForm? Form { get; set; }

    private NotificationSettingsView? View { get; set; }

    private string Address => $"/m/{Slug}/notifications/settings";

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task SaveAsync()
    {
        if (View is null)
        {
            return;
        }

        if (Form?[MatterGroup.Decisions] is not { } decisions || Form[MatterGroup.Filing] is not { } filing || Form[MatterGroup.Deadlines] is not { } deadlines)
        {
            problem = "Не сохранено: выбор не прочитан. Выберите по одному ответу в каждой группе и сохраните ещё раз.";
            return;
        }

        var outcome = await save.RunAsync(Visitor.From(Http.User, Slug)!, decisions, filing, deadlines, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?saved=true");
            return;
        }

        problem = string.Join(" ", outcome.Refusals.Select(refusal => refusal.Words));
    }

    private MailPace Shown(MatterGroup group) => Form?[group] ?? View!.Settings[group];
}
