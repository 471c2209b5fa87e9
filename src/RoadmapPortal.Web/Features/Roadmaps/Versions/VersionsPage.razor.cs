using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>«Версии»: who worked on a roadmap and when, any two moments side by side, and the way back. Works without scripts.</summary>
public sealed partial class VersionsPage(MomentListQuery moments, ComparisonQuery comparison, RestoreRow restoreRow, RestorePart restorePart, RestoreRoadmap restoreRoadmap, NavigationManager navigation)
{
    private const int MostRefusals = 5;

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The earlier moment; none while one chooses.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>The later moment; none for now.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>«all» for the rows that did not change too.</summary>
    [SupplyParameterFromQuery(Name = "rows")]
    public string? Rows { get; set; }

    /// <summary>Words, so that a wrong one is no failure.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? Page { get; set; }

    /// <summary>What was restored just now.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "restore")]
    private RestoreForm? Form { get; set; }

    private ComparedVersions? View { get; set; }

    private MomentList? List { get; set; }

    private RoadmapName? Name => View?.Roadmap ?? List?.Roadmap;

    private string Address => $"/m/{Slug}/roadmaps/{Id}/versions";

    private string AfterOne => $"{Address}?from={From}{(Rows == "all" ? "&rows=all" : "")}&page={PageNumber.ToString(CultureInfo.InvariantCulture)}&done=row";

    private int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        (View, List) = (null, null);
        var visitor = Visitor.From(Http.User, Slug);
        if (visitor is not null && Moment.Read(From) is { } from)
        {
            View = await comparison.RunAsync(visitor, new RoadmapId(Id), from, Moment.Read(To), Http.RequestAborted);
        }

        List = visitor is null || View is not null ? null : await moments.RunAsync(visitor, new RoadmapId(Id), PageNumber, Http.RequestAborted);
        if (View is null && List is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (View is null || Moment.Read(From) is not { } moment)
        {
            return;
        }

        var visitor = Visitor.From(Http.User, Slug)!;
        if (Form is { IsEverything: true } && Moment.Read(Form.Seen) is { } seen)
        {
            var outcome = await restoreRoadmap.RunAsync(visitor, new RoadmapId(Id), moment, seen, Http.RequestAborted);
            await LeadOnAsync(outcome.IsDone, outcome.Refusals, $"{Address}?from={Moment.Address(seen)}&done=all");
        }
        else if (Form?.ReadPart() is var (part, seal))
        {
            var outcome = await restorePart.RunAsync(visitor, new RoadmapId(Id), moment, part, seal, Http.RequestAborted);
            await LeadOnAsync(outcome.IsDone, outcome.Refusals, AfterOne);
        }
        else if (Form?.Read() is var (row, column))
        {
            var outcome = await restoreRow.RunAsync(visitor, row, moment, column, Http.RequestAborted);
            await LeadOnAsync(outcome.IsDone, outcome.Refusals, AfterOne);
        }
        else
        {
            refusals.Add(Gate.IsFound.Words);
        }
    }

    /// <summary>After a refusal the page shows what is there now: it is what the person must see before deciding anew.</summary>
    private async Task LeadOnAsync(bool isDone, IReadOnlyList<Domain.Rules.Refusal> why, string next)
    {
        if (isDone)
        {
            navigation.NavigateTo(next);
            return;
        }

        refusals.AddRange(why.Select(refusal => refusal.Words));
        await LoadAsync();
    }
}
