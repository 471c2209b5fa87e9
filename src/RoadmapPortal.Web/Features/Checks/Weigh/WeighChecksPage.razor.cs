using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Checks.Weigh;

/// <summary>«Проверки»: what each check weighs. A plain form: each button sends it whole, and whatever is not saved comes back as chosen.</summary>
public sealed partial class WeighChecksPage(CheckProfileQuery query, SaveCheckProfile save, NavigationManager navigation, TimeProvider time)
{
    private readonly Dictionary<string, string> problems = [];
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    [SupplyParameterFromForm(FormName = "check-profile")]
    private CheckProfileForm Form { get; set; } = null!;

    private CheckProfileView? View { get; set; }

    /// <summary>What another person saved meanwhile; none if nobody did.</summary>
    private CheckSeverities? Theirs { get; set; }

    /// <summary>The usual was put into the choices and not saved.</summary>
    private bool IsUsualShown { get; set; }

    private string Address => $"/m/{Slug}/administration/checks";

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        // A form of which nothing could be read is not a form that asks for what is saved anyway.
        Form ??= HttpMethods.IsPost(Http.Request.Method) ? new CheckProfileForm() : CheckProfileForm.From(View.Saved.Severities, View.Saved.Version);
    }

    private async Task PressAsync()
    {
        if (View is null)
        {
            return;
        }

        if (Form.Press == "usual")
        {
            Form = CheckProfileForm.From(CheckSeverities.Usual, Form.SeenVersion);
            IsUsualShown = true;
            return;
        }

        var severities = Form.Read(problems);
        if (problems.Count > 0)
        {
            refusals.AddRange(severities.WhyNot().Select(refusal => refusal.Words));
            return;
        }

        var outcome = await save.RunAsync(Visitor.From(Http.User, Slug)!, severities, Form.SeenVersion, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?saved=true");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        if (outcome.Value is { } theirs)
        {
            // Whoever presses «Сохранить» now has seen both.
            Theirs = theirs.Severities;
            Form.Version = theirs.Version?.ToString(CultureInfo.InvariantCulture);
        }
    }

    private string? ProblemOf(RoadmapCheck check) => problems.GetValueOrDefault(check.Id);

    private string? TheirWords(RoadmapCheck check) => Theirs is not null && Theirs[check] != Form.Shown(check) ? SeverityWords.Of(Theirs[check]) : null;

    /// <summary>The ids of what is said about a choice, for those who hear the page.</summary>
    private string Described(RoadmapCheck check, int number)
    {
        var ids = new List<string> { $"check-{number}-notices" };
        if (ProblemOf(check) is not null)
        {
            ids.Add($"check-{number}-problem");
        }

        if (TheirWords(check) is not null)
        {
            ids.Add($"check-{number}-saved");
        }
        else if (Form.Shown(check) != check.Usual)
        {
            ids.Add($"check-{number}-usual");
        }

        return string.Join(' ', ids);
    }

    private string LastSaved(string format) => TimeZoneInfo.ConvertTime(View!.Last!.At, time.LocalTimeZone).ToString(format, CultureInfo.InvariantCulture);
}
