using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Parts;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>
/// A roadmap table in which one writes as in a sheet. The script beside this file moves the focus and holds what is typed until
/// it is saved; this component draws what stands in the database.
/// </summary>
public sealed partial class TableEditor(
    EditingDeeds deeds,
    LiveRoadmapQuery roadmaps,
    ConnectionState connection,
    AuthenticationStateProvider people,
    NavigationManager navigation,
    IJSRuntime browser,
    TimeProvider time,
    ILogger<TableEditor> log) : IAsyncDisposable
{
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<EditingSession>? handle;
    private Visitor? visitor;
    private LiveRoadmapLease? lease;
    private CalmDrawing drawing = null!;

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    /// <summary>The table's id, as text: island parameters travel to the browser and back.</summary>
    [Parameter, EditorRequired]
    public required string Table { get; set; }

    private EditingSession? Session { get; set; }

    private string EndId => $"after-{Table}";

    /// <summary>The page's own address: <c>base</c> would send a bare «#…» to the start page.</summary>
    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    /// <summary>Loads first and draws then: the table that the page arrived with stands until this one replaces it, at one stroke.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (Session is null)
        {
            await OpenAsync();
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    public async ValueTask DisposeAsync()
    {
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

        handle?.Dispose();
        if (lease is not null)
        {
            lease.Ended -= ShowNotes;
            lease.Roadmap.Changed -= ShowNotes;
            lease.Roadmap.PeopleMoved -= ShowNotes;
            connection.Changed -= OnConnection;
            lease.Dispose();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (handle is not null || Session?.Sheet is null)
        {
            return;
        }

        handle = DotNetObjectReference.Create(Session);
        script = await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Features/Roadmaps/Edit/TableEditor.razor.js"]);
        lease?.Stand(null, null);
        await script.InvokeVoidAsync("attach", root, handle, new { Store = $"{Table} {visitor!.Person.Value}", Longest = Cells.LongestText, DrawnRows.PartLength });
    }

    private async Task OpenAsync()
    {
        var state = await people.GetAuthenticationStateAsync();
        visitor = Visitor.From(state.User, Slug);
        if (visitor is null || !Guid.TryParse(Table, out var table))
        {
            return;
        }

        var session = new EditingSession(deeds, visitor, new RoadmapTableId(table), log);
        await session.LoadAsync();
        session.Changed += StateHasChanged;
        Session = session;
        lease = session.Sheet is { } sheet ? await roadmaps.RunAsync(visitor, sheet.Roadmap, CancellationToken.None) : null;
        if (lease is not null)
        {
            lease.Window = connection.Window;
            drawing = new CalmDrawing(() => InvokeAsync(StateHasChanged), time);
            session.Live = lease.Roadmap;
            session.Stands = lease.Stand;
            session.OthersIn = () => Others;
            session.IsOver = () => lease.IsOver;
            lease.Ended += ShowNotes;
            lease.Roadmap.Changed += ShowNotes;
            lease.Roadmap.PeopleMoved += ShowNotes;
            connection.Changed += OnConnection;
        }
    }

    /// <summary>The others who have the roadmap open.</summary>
    private IReadOnlyList<Presence> Others => lease is null ? [] : [.. lease.Roadmap.People.Where(other => other.Window != lease.Window)];

    private RowNotes NotesOf(SheetRow row, IReadOnlyList<Presence> others) =>
        (lease?.Roadmap.Findings?.NotesOf(row.Id) ?? RowNotes.None).With([.. others.Where(other => other.Row == row.Id)]);

    private void OnConnection(bool isUp)
    {
        if (isUp)
        {
            lease?.Stand(null, null);
        }
        else
        {
            lease?.Leave();
        }
    }

    /// <summary>Raised by whoever wrote, on their thread.</summary>
    private void ShowNotes() => drawing.Ask();

    /// <summary>Where the row will be, for those who cannot see it.</summary>
    private static string Place(SheetRun run) => run is { SectionName: null, LevelHeading: null or "" } ? "в конец таблицы" : $"в конец: {PlaceName(run)}";

    private static string PlaceName(SheetRun run)
    {
        var place = string.Join(", ", new[] { run.SectionName, run.LevelHeading }.Where(words => words is { Length: > 0 }));
        return place.Length == 0 ? "конец таблицы" : place;
    }
}
