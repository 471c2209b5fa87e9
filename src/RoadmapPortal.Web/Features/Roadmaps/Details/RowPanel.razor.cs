using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.History;

namespace RoadmapPortal.Web.Features.Roadmaps.Details;

/// <summary>«Подробно»: one row of the table with all that is known of it and its history, beside the table.</summary>
public sealed partial class RowPanel(LiveRoadmapQuery roadmaps, RowHistoryQuery histories, AuthenticationStateProvider people, IJSRuntime browser, ILogger<RowPanel> log) : IAsyncDisposable
{
    private static readonly RowPanelView[] Views = Enum.GetValues<RowPanelView>();

    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<RowPanelSession>? handle;

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    /// <summary>The roadmap's id, as text: island parameters travel to the browser and back.</summary>
    [Parameter, EditorRequired]
    public required string Roadmap { get; set; }

    private RowPanelSession? Session { get; set; }

    private string Title => Session?.Row is { Number: { Length: > 0 } number } ? $"Строка {number.TrimEnd('.')}" : "Строка";

    public async ValueTask DisposeAsync()
    {
        Session?.Leave();
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
    }

    protected override async Task OnInitializedAsync()
    {
        var state = await people.GetAuthenticationStateAsync();
        if (Visitor.From(state.User, Slug) is { } visitor && Guid.TryParse(Roadmap, out var id))
        {
            Session = new RowPanelSession(roadmaps, histories, visitor, new RoadmapId(id), log);
            Session.Changed += Follow;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (handle is null && Session is not null)
        {
            handle = DotNetObjectReference.Create(Session);
            script = await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Features/Roadmaps/Details/RowPanel.razor.js"]);
            await script.InvokeVoidAsync("attach", root, handle);
        }
    }

    /// <summary>The editor of the table writes it, as if it were typed: saved, undone and refused like any other text.</summary>
    private async Task RestoreAsync(CellChange change)
    {
        if (Session?.Row is { } row && row.Find(change.Column) is { IsWritable: true } cell)
        {
            await script!.InvokeVoidAsync("write", new { Row = row.Id.Value, Column = change.Column.ToString(), Seen = cell.Words, Words = change.Before }, root);
        }
    }

    /// <summary>Raised by whoever wrote, on their thread.</summary>
    private void Follow() => _ = InvokeAsync(async () =>
    {
        await Session!.FollowAsync();
        StateHasChanged();
    });

    private static string Words(RowPanelView view) => view switch
    {
        RowPanelView.Row => "Строка",
        RowPanelView.History => "История",
        RowPanelView.Remarks => "Замечания",
        RowPanelView.Reports => "Отчёты",
    };
}
