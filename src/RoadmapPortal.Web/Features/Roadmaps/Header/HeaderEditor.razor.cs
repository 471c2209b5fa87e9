using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Structure;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Header;

/// <summary>
/// Lets one write title, period and all words around the tables where they print. They print without a circuit, as
/// <see cref="HeaderPlace"/>; this one component, which draws nothing, connects all of them with the roadmap in memory.
/// </summary>
public sealed partial class HeaderEditor(
    ChangeStructure change,
    LiveRoadmapQuery roadmaps,
    AuthenticationStateProvider people,
    NavigationManager navigation,
    IJSRuntime browser,
    TimeProvider time,
    ILogger<HeaderEditor> log) : IAsyncDisposable
{
    private LiveRoadmapLease? lease;
    private CalmDrawing drawing = null!;
    private HeaderSession? session;
    private HeaderTexts? shown;
    private Visitor? visitor;
    private DotNetObjectReference<HeaderSession>? handle;
    private IJSObjectReference? page;

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    /// <summary>The roadmap's id, as text: island parameters travel to the browser and back.</summary>
    [Parameter, EditorRequired]
    public required string Roadmap { get; set; }

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    public async ValueTask DisposeAsync()
    {
        if (lease is not null)
        {
            lease.Roadmap.Changed -= Show;
            lease.Dispose();
        }

        handle?.Dispose();
        try
        {
            if (page is not null)
            {
                await page.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the script with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        visitor = Visitor.From((await people.GetAuthenticationStateAsync()).User, Slug);
        if (visitor is null || !Guid.TryParse(Roadmap, out var id))
        {
            return;
        }

        lease = await roadmaps.RunAsync(visitor, new RoadmapId(id), CancellationToken.None);
        if (lease is not null)
        {
            session = new HeaderSession(change, visitor, new RoadmapId(id), lease.Roadmap, log);
            drawing = new CalmDrawing(() => InvokeAsync(ShowAsync), time);
            lease.Roadmap.Changed += Show;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (handle is not null || session is null || lease?.Roadmap.Findings is not { Header: var header })
        {
            return;
        }

        handle = DotNetObjectReference.Create(session);
        shown = header;
        await using var script = await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Features/Roadmaps/Header/HeaderEditor.razor.js"]);
        page = await script.InvokeAsync<IJSObjectReference>("attach", handle, header, new { Store = $"{Roadmap} {visitor!.Person.Value}", Longest = Cells.LongestText });
        await ShowAsync();
    }

    /// <summary>Raised by whoever wrote, on their thread.</summary>
    private void Show() => drawing.Ask();

    private async Task ShowAsync()
    {
        if (page is null || shown is null || lease is not { IsOver: false, Roadmap.Findings.Header: var header } || header.Since(shown) is not { } news)
        {
            return;
        }

        shown = header;
        try
        {
            await page.InvokeVoidAsync("show", news);
        }
        catch (JSException exception)
        {
            log.LogError(exception, "The page could not show the new words of roadmap {Roadmap}.", Roadmap);
        }
        catch (Exception exception) when (exception is JSDisconnectedException or TaskCanceledException)
        {
            // Nobody looks any more.
        }
    }
}
