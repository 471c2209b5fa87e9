using System.Diagnostics.CodeAnalysis;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.History;

namespace RoadmapPortal.Web.Features.Roadmaps.Details;

/// <summary>
/// One visitor at the panel of a row. Holds nothing until a row is asked for and nothing after it is closed; while it is open it follows
/// the roadmap in memory. Believes nothing that comes from the page: a row of another roadmap is not found.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Calls may still wait for their turn when the page is closed; the semaphore holds nothing but memory.")]
public sealed class RowPanelSession(LiveRoadmapQuery roadmaps, RowHistoryQuery histories, Visitor visitor, RoadmapId roadmap, ILogger log)
{
    /// <summary>Of a longer history the versions of the roadmap tell: every change of the row reads all of it again.</summary>
    private const int MostPages = 10;

    private const int NotRead = -1;

    private readonly SemaphoreSlim turn = new(1, 1);
    private LiveRoadmapLease? lease;
    private Mark? mark;
    private int change;
    private int changeRead;
    private int pages = 1;
    private bool isGone;

    /// <summary>Something else is to be shown. Raised on whatever thread learned of it.</summary>
    public event Action? Changed;

    /// <summary>The row that is asked for; none while the panel is closed.</summary>
    public ActivityId? Asked { get; private set; }

    /// <summary>None if the roadmap has no such row (any more), or it is not for the visitor to edit.</summary>
    public RowInFull? Row { get; private set; }

    /// <summary>The visitor may not edit the roadmap, or not any more.</summary>
    public bool IsRefused => Asked is not null && lease is not { IsOver: false };

    public RowPanelView View { get; private set; }

    /// <summary>Newest first; none until it is read.</summary>
    public IReadOnlyList<RowHistoryEntry>? History { get; private set; }

    public bool HasMore { get; private set; }

    /// <summary>There is more than the panel shows.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The history could not be read; it is tried again when one asks for it or something changes.</summary>
    public bool HasTrouble { get; private set; }

    [JSInvokable]
    public Task ShowAsync(string? row) => InTurnAsync(async () =>
    {
        if (isGone || !Guid.TryParse(row, out var id))
        {
            return;
        }

        var opened = lease is { IsOver: false } ? lease : await roadmaps.RunAsync(visitor, roadmap, CancellationToken.None);
        if (isGone)
        {
            opened?.Dispose();
            return;
        }

        if (opened is not null && opened != lease)
        {
            GiveBack();
            lease = opened;
            opened.Roadmap.Changed += OnChanged;
            opened.Ended += OnEnded;
        }

        if (Asked?.Value != id)
        {
            (Asked, mark, pages, History, HasMore) = (new ActivityId(id), null, 1, null, false);
        }

        Look();
        await ReadHistoryAsync();
    });

    [JSInvokable]
    public Task CloseAsync() => InTurnAsync(() =>
    {
        Clear();
        return Task.CompletedTask;
    });

    public Task ViewAsync(RowPanelView view) => InTurnAsync(() =>
    {
        View = view;
        return ReadHistoryAsync();
    });

    public Task MoreAsync() => InTurnAsync(() =>
    {
        // What is shown stays until the longer history is there: the button has the focus.
        (pages, changeRead) = HasMore ? (pages + 1, NotRead) : (pages, changeRead);
        return ReadHistoryAsync();
    });

    /// <summary>Looks again, and reads the history if it was the row that changed.</summary>
    public Task FollowAsync() => InTurnAsync(() =>
    {
        if (Asked is not null)
        {
            Look();
        }

        return ReadHistoryAsync();
    }, tells: false);

    /// <summary>The page is gone.</summary>
    public void Leave()
    {
        isGone = true;
        Clear();
    }

    private void Clear()
    {
        GiveBack();
        (Asked, Row, mark, History, HasMore, pages, View) = (null, null, null, null, false, 1, RowPanelView.Row);
    }

    private void GiveBack()
    {
        if (lease is not null)
        {
            lease.Roadmap.Changed -= OnChanged;
            lease.Ended -= OnEnded;
            lease.Dispose();
            lease = null;
        }
    }

    private void Look()
    {
        var findings = lease is { IsOver: false } ? lease.Roadmap.Findings : null;
        Row = findings?.InFull(Asked!.Value);
        mark ??= Mark.Of(findings?.Activity(Asked!.Value));
        if (IsRefused)
        {
            (History, HasMore) = (null, false);
        }
    }

    /// <summary>A history that cannot be read must not end the page, on which somebody may be writing.</summary>
    private async Task ReadHistoryAsync()
    {
        var now = Volatile.Read(ref change);
        if (View != RowPanelView.History || Asked is not { } row || IsRefused || (History is not null && now == changeRead))
        {
            return;
        }

        try
        {
            await ReadHistoryAsync(row);
            (HasTrouble, changeRead) = (false, now);
        }
        catch (Exception exception)
        {
            HasTrouble = true;
            log.LogError(exception, "The history of row {Row} could not be read.", row.Value);
        }
    }

    private async Task ReadHistoryAsync(ActivityId row)
    {
        var entries = new List<RowHistoryEntry>();
        var hasMore = true;
        for (var at = 1; at <= pages && hasMore; at++)
        {
            var page = await histories.RunAsync(visitor, row, at, CancellationToken.None);
            var isOfThis = page?.Roadmap == roadmap;
            entries.AddRange(isOfThis ? page!.Entries.ExceptBy(entries.Select(entry => entry.Id), entry => entry.Id) : []);
            hasMore = isOfThis && page!.HasMore;
        }

        if (Asked == row)
        {
            (History, HasMore, IsCut) = (entries, hasMore && pages < MostPages, hasMore && pages >= MostPages);
        }
    }

    /// <summary>On the writer's thread, before the row can change again: there and back are two changes.</summary>
    private void OnChanged()
    {
        if (Asked is { } row && lease is { } held)
        {
            var next = Mark.Of(held.Roadmap.Findings?.Activity(row));
            if (next != mark)
            {
                mark = next;
                Interlocked.Increment(ref change);
            }

            Changed?.Invoke();
        }
    }

    private void OnEnded() => Changed?.Invoke();

    private async Task InTurnAsync(Func<Task> deed, bool tells = true)
    {
        await turn.WaitAsync();
        try
        {
            await deed();
        }
        finally
        {
            turn.Release();
        }

        if (tells && !isGone)
        {
            Changed?.Invoke();
        }
    }

    /// <summary>What the history of a row tells of. <see cref="Activity"/> itself is written into as long as it is open.</summary>
    private sealed record Mark(Cells Cells, string Number, SectionId Section, Level Level, Rank? Rank)
    {
        public static readonly Mark Gone = new(Cells.Empty, "", default, default, null);

        public static Mark Of(Activity? row) => row is null ? Gone : new Mark(row.Cells, row.TypedNumber, row.SectionId, row.Level, row.Rank);
    }
}
