using System.Diagnostics.CodeAnalysis;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>
/// One visitor at one table: what the script on the page asks for, and the sheet that is shown. Believes nothing that comes in:
/// ids and columns are read anew, and every action asks for permission again. A change once asked for is carried out even if the
/// page is closed meanwhile. One call after another: a sheet read before another call's change would come to stand over it.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Calls may still wait for their turn when the page is closed; the semaphore holds nothing but memory.")]
public sealed class EditingSession(EditingDeeds deeds, Visitor visitor, RoadmapTableId table, ILogger log)
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>None before it is loaded, and if the visitor may not edit the table (any more).</summary>
    public TableSheet? Sheet { get; private set; }

    /// <summary>The roadmap in memory, which is told of each change; none before it is opened.</summary>
    public LiveRoadmap? Live { get; set; }

    /// <summary>The sheet is another one now.</summary>
    public event Action? Changed;

    /// <summary>Reads the sheet; before the page asks for anything, that is, out of turn.</summary>
    public async Task LoadAsync() =>
        Sheet = await deeds.Table.RunAsync(visitor, table, CancellationToken.None) is { } found ? TableSheet.Of(found) : null;

    /// <param name="seen">The words that stood in the cell when the writer began.</param>
    [JSInvokable]
    public Task<CellAnswer> SaveCellAsync(string? row, string? column, string? seen, string? words) => InTurnAsync(async () =>
    {
        if (RowId(row) is not { } id || ColumnOf(column) is not { } kind || seen is null || words is null)
        {
            return CellAnswer.Refused(Gate.IsFound.Refuse());
        }

        var outcome = await deeds.Save.RunAsync(visitor, table, new CellWriting(id, kind, seen, words), CancellationToken.None);
        if (outcome.Value is not { } saved)
        {
            return CellAnswer.Refused([.. outcome.Refusals]);
        }

        Show(Sheet?.With(id, kind, saved.Words));
        if (outcome.IsDone)
        {
            await TellAsync(live => live.WroteAsync(table, id, kind, seen, saved.Words));
        }

        // After a lost connection the page sends again what may have arrived: then it stands there already, and all is well.
        var isKept = outcome.IsDone || saved.Words == Cells.Clean(words);
        var isConflict = outcome.Refusals.Any(refusal => refusal.Rule == Activity.CellIsStillAsSeen);
        return new CellAnswer(isKept, !isKept && isConflict, saved.Words, [.. outcome.Refusals.Select(refusal => refusal.Words)]);
    });

    /// <summary>How the words of a cell are understood; said while they are typed, and kept nowhere.</summary>
    [JSInvokable]
    public string? Understand(string? column, string? words) =>
        ColumnOf(column) is { } kind && words is { Length: <= Cells.LongestText } ? Live?.Meaning?.Of(kind, words) : null;

    [JSInvokable]
    public Task<RowAnswer> AddBesideAsync(string? row, string? side) =>
        OnRowAsync(row, side, (id, where) => deeds.Add.BesideAsync(visitor, table, id, where, CancellationToken.None));

    [JSInvokable]
    public Task<RowAnswer> AddLastAsync(string? section, string? level) =>
        Guid.TryParse(section, out var id) && Enum.TryParse<Level>(level, out var known) && Enum.IsDefined(known)
            ? ChangeAsync(() => deeds.Add.LastAsync(visitor, table, new SectionId(id), known, CancellationToken.None))
            : Task.FromResult(RowAnswer.Refused(Gate.IsFound.Refuse()));

    [JSInvokable]
    public Task<RowAnswer> MoveAsync(string? row, string? side) =>
        OnRowAsync(row, side, (id, where) => deeds.Move.RunAsync(visitor, table, id, where, CancellationToken.None));

    [JSInvokable]
    public Task<RowAnswer> RemoveAsync(string? row) =>
        OnRowAsync(row, nameof(Side.Below), (id, _) => deeds.Remove.RunAsync(visitor, table, id, CancellationToken.None));

    [JSInvokable]
    public Task<RowAnswer> BringBackAsync(string? row) =>
        OnRowAsync(row, nameof(Side.Below), (id, _) => deeds.Remove.UndoAsync(visitor, table, id, CancellationToken.None));

    private static ActivityId? RowId(string? text) => Guid.TryParse(text, out var id) ? new ActivityId(id) : null;

    private static ColumnKind? ColumnOf(string? text) => Enum.TryParse<ColumnKind>(text, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private Task<RowAnswer> OnRowAsync(string? row, string? side, Func<ActivityId, Side, Task<Outcome<Activity>>> deed) =>
        RowId(row) is { } id && Enum.TryParse<Side>(side, out var where) && Enum.IsDefined(where)
            ? ChangeAsync(() => deed(id, where))
            : Task.FromResult(RowAnswer.Refused(Gate.IsFound.Refuse()));

    /// <summary>Does it, and looks at the whole table again: numbers move, and others may have written meanwhile.</summary>
    private Task<RowAnswer> ChangeAsync(Func<Task<Outcome<Activity>>> deed) => InTurnAsync(async () =>
    {
        var outcome = await deed();
        var isShown = await TryShowAnewAsync();
        await TellAsync(live => live.ReloadAsync());
        return outcome.Value is { } row ? new RowAnswer(row.Id.Value.ToString(), isShown, []) : RowAnswer.Refused([.. outcome.Refusals]);
    });

    /// <summary>What was done is done, even if it cannot be shown: a person told of a failure would do it again.</summary>
    private async Task<bool> TryShowAnewAsync()
    {
        try
        {
            await LoadAsync();
            Changed?.Invoke();
            return true;
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Table {Table} was changed, but could not be read again.", table.Value);
            return false;
        }
    }

    /// <summary>What was saved is saved, even if what is said about it must lag behind.</summary>
    private async Task TellAsync(Func<LiveRoadmap, Task> tell)
    {
        try
        {
            await (Live is null ? Task.CompletedTask : tell(Live));
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Table {Table} was changed, but its roadmap could not be checked again.", table.Value);
        }
    }

    private void Show(TableSheet? sheet)
    {
        Sheet = sheet;
        Changed?.Invoke();
    }

    /// <summary>When no other call is under way. Tells the log what went wrong; the page keeps what was typed and tries again.</summary>
    private async Task<T> InTurnAsync<T>(Func<Task<T>> deed)
    {
        await turn.WaitAsync();
        try
        {
            return await deed();
        }
        catch (Exception exception)
        {
            log.LogError(exception, "A change of table {Table} failed.", table.Value);
            throw;
        }
        finally
        {
            turn.Release();
        }
    }
}

/// <param name="Saved">The words stand in the database.</param>
/// <param name="Conflict">Somebody else wrote into the cell meanwhile.</param>
/// <param name="Words">What the cell holds now.</param>
/// <param name="Refusals">Why it was not saved, in words.</param>
public sealed record CellAnswer(bool Saved, bool Conflict, string Words, IReadOnlyList<string> Refusals)
{
    public static CellAnswer Refused(params IReadOnlyList<Refusal> refusals) => new(false, false, "", [.. refusals.Select(refusal => refusal.Words)]);
}

/// <param name="Row">The row that was added, moved, removed or brought back; none if it was refused.</param>
/// <param name="Shown">The table is read anew and will be drawn so.</param>
public sealed record RowAnswer(string? Row, bool Shown, IReadOnlyList<string> Refusals)
{
    public static RowAnswer Refused(params IReadOnlyList<Refusal> refusals) => new(null, true, [.. refusals.Select(refusal => refusal.Words)]);
}
