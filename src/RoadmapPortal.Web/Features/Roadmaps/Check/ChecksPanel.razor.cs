using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Typical;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>«Проверки» and «Охват» of the roadmap that is edited on this page; they follow every change of it, whoever makes it.</summary>
public sealed partial class ChecksPanel(LiveRoadmapQuery query, LearnResponsible learn, TypicalActivitiesQuery typical, AuthenticationStateProvider people, NavigationManager navigation, IJSRuntime browser, TimeProvider time) : IAsyncDisposable
{
    private ElementReference root;
    private LiveRoadmapLease? lease;
    private IJSObjectReference? script;
    private DotNetObjectReference<ChecksPanel>? handle;
    private bool isAttached;
    private bool isAsked;
    private CalmDrawing drawing = null!;
    private Visitor? visitor;
    private string? refusal;

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    /// <summary>The roadmap's id, as text: island parameters travel to the browser and back.</summary>
    [Parameter, EditorRequired]
    public required string Roadmap { get; set; }

    private RoadmapFindings? Findings => lease is { IsOver: false } ? lease.Roadmap.Findings : null;

    private bool ShowsCoverage { get; set; }

    private static string PanelId => "checks-panel";

    private CheckSeverity? Heaviest => Findings is { Flaws: { Count: > 0 } flaws } ? flaws.Max(flaw => flaw.Severity) : null;

    private int UncoveredCount => Findings!.Coverage.Uncovered.Count();

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    public async ValueTask DisposeAsync()
    {
        handle?.Dispose();
        if (lease is not null)
        {
            lease.Ended -= Show;
            lease.Roadmap.Changed -= Show;
            lease.Dispose();
        }

        try
        {
            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the script with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var state = await people.GetAuthenticationStateAsync();
        visitor = Visitor.From(state.User, Slug);
        if (visitor is not null && Guid.TryParse(Roadmap, out var id))
        {
            lease = await query.RunAsync(visitor, new RoadmapId(id), CancellationToken.None);
        }

        if (lease is not null)
        {
            drawing = new CalmDrawing(() => InvokeAsync(StateHasChanged), time);
            lease.Roadmap.Changed += Show;
            lease.Ended += Show;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isAttached && lease is not null)
        {
            // Before the wait: the panel may be drawn again meanwhile, and two scripts would open and close it at once.
            isAttached = true;
            script = await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Features/Roadmaps/Check/ChecksPanel.razor.js"]);
            handle = DotNetObjectReference.Create(this);
            await script.InvokeVoidAsync("attach", root, handle);
        }
    }

    /// <summary>The list is opened: before that it is not drawn, since most pages never open it and each would keep it in memory.</summary>
    [JSInvokable]
    public void Fill()
    {
        isAsked = true;
        StateHasChanged();
    }

    /// <summary>The editors of this page write it, as if it were typed: saved, undone and refused like any other text.</summary>
    private async Task FixAsync(Fix fix)
    {
        var changes = fix.Changes.Select(change => new { Row = change.Activity.Value, Column = change.Column.ToString(), change.Seen, change.Words });
        await script!.InvokeVoidAsync("write", changes, root);
    }

    /// <summary>Asks for what may be refused: who may, the action knows.</summary>
    private async Task LearnAsync(NewSpelling spelling)
    {
        var outcome = await learn.RunAsync(visitor!, new RoadmapId(Guid.Parse(Roadmap)), spelling, CancellationToken.None);
        refusal = outcome.IsDone ? null : string.Join(" ", outcome.Refusals.Select(why => why.Words));
        if (outcome.IsDone)
        {
            await lease!.Roadmap.ReloadAsync();
        }
    }

    private Task<IReadOnlyList<TypicalActivity>> AskTypicalAsync(AuditedParameter parameter) =>
        typical.RunAsync(visitor!, new RoadmapId(Guid.Parse(Roadmap)), parameter, CancellationToken.None);

    /// <summary>The editor that has the section adds the row and writes into it, as if it were typed: saved, undone and refused like all else.</summary>
    private async Task AddAsync((AuditedParameter Parameter, TypicalActivity Activity) wish)
    {
        if (Findings?.PlaceFor(wish.Parameter, wish.Activity.Level) is { } place)
        {
            var texts = wish.Activity.Cells.Select(cell => new { Column = cell.Key.ToString(), Words = cell.Value });
            await script!.InvokeVoidAsync("add", new { Section = place.Section.Value, Level = place.Level.ToString(), Texts = texts }, root);
        }
    }

    private void Show() => drawing.Ask();
}
