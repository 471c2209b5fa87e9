using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>
/// «Устройство карты»: the roadmap as an outline. A plain form: each button sends it whole, saves what was typed and does its deed, or
/// does nothing and says why, and whatever is not saved comes back as typed.
/// </summary>
public sealed partial class StructurePage(StructureQuery query, ChangeStructure change, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    /// <summary>The part at which the page opens after a deed.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    public string? At { get; set; }

    /// <summary>The deed that was done to it.</summary>
    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    private StructureView? View { get; set; }

    private StructureForm Form { get; set; } = StructureForm.Empty;

    private StructurePlace Place => new(At, After);

    private string Address => $"/m/{Slug}/roadmaps/{Id}/structure";

    /// <summary>Fields and parts with a problem, as links.</summary>
    private IReadOnlyList<(string Id, string Words)> Elsewhere =>
    [
        .. Form.Problems.Where(problem => problem.Refusal.Rule != ChangeStructure.PartIsInPlace).Select(problem => problem.Place).Distinct()
            .Select((place, at) => ($"{place}-problem", $"место {at + 1}")),
        .. Lost.Count > 0 ? [("lost", "убранные части")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>What was typed for parts that are gone.</summary>
    private IReadOnlyList<string> Lost =>
        [.. Form.Problems.Where(problem => problem.Refusal.Rule == ChangeStructure.PartIsInPlace).Select(problem => Form.Raw(problem.Place) ?? problem.Refusal.Words)];

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Form = StructureForm.From(Http.Request.Form);
        }

        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (View is null || Form.Press == "keep" || Form.Press.StartsWith("ask ", StringComparison.Ordinal))
        {
            return;
        }

        var deed = Form.Deed();
        var outcome = await change.RunAsync(Visitor.From(Http.User, Slug)!, new RoadmapId(Id), Form.Writings(), deed, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo(AddressOf(outcome.Value!.Place, deed));
            return;
        }

        Form.Problems = outcome.Value?.Problems ?? [];
        if (outcome.Value is null)
        {
            refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        }

        await LoadAsync();
    }

    /// <summary>A fragment would keep the focus from the button or field that is to have it.</summary>
    private string AddressOf(string? place, StructureDeed? deed) =>
        place is null ? $"{Address}?saved=true"
        : deed is null ? $"{Address}?saved=true#{place}{(place == PeriodSpelling.Name ? "" : "-field")}"
        : deed.Verb == "remove" ? $"{Address}?saved=true#{place}"
        : $"{Address}?saved=true&at={place}&after={deed.Verb}";

    private static string NameOf(RoadmapBlock block)
    {
        const int Enough = 60;
        var heading = block.Heading?.ReplaceLineEndings(" ").Trim().TrimEnd(':') ?? "";
        return heading.Length == 0 ? TableWords.Of(block.Kind) : heading.Length <= Enough ? heading : heading[..Enough] + "…";
    }

    private bool IsEmpty(RoadmapBlock block) => View!.Roadmap.WhyNotRemove(block.Id).Count > 0 || (block is { Text: null, TableId: null } && block.Kind != BlockKind.Audit);

    private static string? Consequence(RoadmapBlock block) => block.Kind switch
    {
        BlockKind.Table => "Таблица пуста, но её графы и разделы придётся заводить заново.",
        BlockKind.Audit => "Аудит останется в портале, но печататься в карте не будет.",
        BlockKind.Goal or BlockKind.Prose => "Её текст уйдёт из карты.",
        BlockKind.Tasks or BlockKind.Indicators => null,
    };
}
