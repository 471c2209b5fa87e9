using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.Watch;

/// <summary>«Почта»: how the municipality's letters fare.</summary>
public sealed partial class MailQueuePage(MailQueueQuery query, TryLettersAgain again, NavigationManager navigation)
{
    private string? problem;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? Page { get; set; }

    /// <summary>How many were put back, if the page follows that.</summary>
    [SupplyParameterFromQuery(Name = "again")]
    public int? Again { get; set; }

    [SupplyParameterFromForm(FormName = "again")]
    private AgainForm? Form { get; set; }

    private MailQueueView? View { get; set; }

    private string Address => $"/m/{Slug}/administration/mail";

    protected override async Task OnInitializedAsync()
    {
        var page = int.TryParse(Page, out var number) ? number : 1;
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, page, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (View is null || Form is null || (Form.Press != "all" && Form.One is null))
        {
            problem = "Не понятно, какое письмо повторить. Обновите страницу и нажмите ещё раз.";
            return;
        }

        var outcome = await again.RunAsync(Visitor.From(Http.User, Slug)!, Form.One is { } one ? new MailLetterId(one) : null, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?again={outcome.Value}");
            return;
        }

        problem = string.Join(" ", outcome.Refusals.Select(refusal => refusal.Words));
    }
}
