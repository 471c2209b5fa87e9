using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Narrate;

/// <summary>«Текст и графы»: the prose before the audit's table, with figures that stay true, and the headings of the table.</summary>
public sealed partial class NarrativePage(NarrativeQuery query, WriteNarrative write, NavigationManager navigation)
{
    private const int LongestExample = 60;

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    [SupplyParameterFromForm(FormName = "audit-text")]
    private NarrativeForm? Form { get; set; }

    private NarrativeView? View { get; set; }

    /// <summary>What is in the fields: as it is saved, or as it was sent.</summary>
    private NarrativeForm Shown { get; set; } = new();

    private bool IsLookedAt => Form is not null;

    private string Address => AuditAddress.Of(AuditTab.Text, Slug, View?.Audit.Period?.Id.Value);

    protected override async Task OnInitializedAsync()
    {
        View = await query.RunAsync(Http, Slug, PeriodText);
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        Shown = Form ?? (View.Audit.Sources is { } sources ? NarrativeForm.From(sources.Audit) : new NarrativeForm());
    }

    private async Task PressAsync()
    {
        if (Form is null || View?.Audit.Sources is not { } sources || Visitor.From(Http.User, Slug) is not { } visitor || Form.Press == "look")
        {
            return;
        }

        var outcome = await write.RunAsync(
            visitor, sources.Audit.Id, (Form.SeenText ?? "", Form.Text ?? ""), (Form.SeenHeadings ?? "", Form.Columns()), Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}&saved=true");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        if (outcome.Value is { } now)
        {
            // Whoever presses «Сохранить» now has seen both.
            (Form.SeenText, Form.SeenHeadings) = (now.Introduction ?? "", now.HeadingWords());
        }
    }

    private static string FieldOf(Figure figure) => $"{{{figure.Name}}}";

    private static string Shortened(string words) => words.Length <= LongestExample ? words : words[..LongestExample] + "…";
}
