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
public sealed partial class EditingSession(EditingDeeds deeds, Visitor visitor, RoadmapTableId table, ILogger log)
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private TableSheet? own;

    /// <summary>
    /// As the roadmap stands in memory, others' changes included; as it was read, if there is none in memory. None before it is
    /// loaded, and if the visitor may not edit the table (any more).
    /// </summary>
    public TableSheet? Sheet => own is null || IsOver?.Invoke() == true ? null : Live?.Findings?.SheetOf(table) ?? own;

    /// <summary>The roadmap in memory, which is told of each change; none before it is opened.</summary>
    public LiveRoadmap? Live { get; set; }

    /// <summary>Whether the visitor may not edit the roadmap any more; asked by whoever keeps their lease.</summary>
    public Func<bool>? IsOver { get; set; }

    /// <summary>The sheet is another one now.</summary>
    public event Action? Changed;

    /// <summary>Reads the sheet; before the page asks for anything, that is, out of turn.</summary>
    public async Task LoadAsync() =>
        own = await deeds.Table.RunAsync(visitor, table, CancellationToken.None);

    /// <returns>An answer for each cell, in their order.</returns>
    [JSInvokable]
    public Task<IReadOnlyList<CellAnswer>> SaveCellsAsync(IReadOnlyList<CellText>? cells) => InTurnAsync<IReadOnlyList<CellAnswer>>(async () =>
    {
        var texts = cells ?? [];
        var writings = texts.Select(WritingOf).ToList();
        var known = writings.OfType<CellWriting>().ToList();
        var outcome = await deeds.Save.RunAsync(visitor, table, known, CancellationToken.None);
        if (outcome.Value is not { } saved)
        {
            return [.. texts.Select(_ => CellAnswer.Refused([.. outcome.Refusals]))];
        }

        foreach (var (writing, cell) in known.Zip(saved).Where(pair => pair.Second.Words.Length > 0 || pair.Second.IsDone))
        {
            own = own?.With(writing.Activity, writing.Column, cell.Words);
        }

        await TellAsync(live => live.WroteAsync(table, [.. known.Zip(saved).Where(pair => pair.Second.IsDone).Select(pair => pair.First with { Words = pair.Second.Words })]));
        Changed?.Invoke();
        var answers = new Queue<CellAnswer>(known.Zip(saved, AnswerOf));
        return [.. writings.Select(writing => writing is null ? CellAnswer.Refused(Gate.IsFound.Refuse()) : answers.Dequeue())];
    });

    /// <summary>How the words of a cell are understood; said while they are typed, and kept nowhere.</summary>
    [JSInvokable]
    public CellSense Understand(string? column, string? words) =>
        ColumnOf(column) is { } kind && words is { Length: <= Cells.LongestText } && Sheet is not null && Live?.Meaning is { } meaning
            ? new CellSense(meaning.Of(kind, words), meaning.Suggestions.For(kind, words))
            : new CellSense(null, []);

    /// <summary>Where the visitor stands now; others see it.</summary>
    public Action<ActivityId?, ColumnKind?>? Stands { get; set; }

    [JSInvokable]
    public void Stand(string? row, string? column) => Stands?.Invoke(RowId(row), ColumnOf(column));

    [JSInvokable]
    public Task<RowAnswer> AddBesideAsync(string? row, string? side, int count) =>
        OnRowAsync(row, side, async (id, where) => Rows(await deeds.Add.BesideAsync(visitor, table, id, where, count, CancellationToken.None)));

    [JSInvokable]
    public Task<RowAnswer> AddLastAsync(string? section, string? level) =>
        Guid.TryParse(section, out var id) && Enum.TryParse<Level>(level, out var known) && Enum.IsDefined(known)
            ? ChangeAsync(async () => Rows(await deeds.Add.LastAsync(visitor, table, new SectionId(id), known, CancellationToken.None)))
            : Task.FromResult(RowAnswer.Refused(Gate.IsFound.Refuse()));

    [JSInvokable]
    public Task<RowAnswer> MoveAsync(string? row, string? side) =>
        OnRowAsync(row, side, async (id, where) => Row(await deeds.Move.RunAsync(visitor, table, id, where, CancellationToken.None)));

    [JSInvokable]
    public Task<RowAnswer> RemoveAsync(IReadOnlyList<string?>? rows) =>
        OnRowsAsync(rows, ids => deeds.Remove.RunAsync(visitor, table, ids, CancellationToken.None));

    [JSInvokable]
    public Task<RowAnswer> BringBackAsync(IReadOnlyList<string?>? rows) =>
        OnRowsAsync(rows, ids => deeds.Remove.UndoAsync(visitor, table, ids, CancellationToken.None));

    private static CellWriting? WritingOf(CellText text) =>
        RowId(text.Row) is { } id && ColumnOf(text.Column) is { } kind && text is { Seen: { } seen, Words: { } words } ? new CellWriting(id, kind, seen, words) : null;

    private static CellAnswer AnswerOf(CellWriting writing, SavedCell saved)
    {
        // After a lost connection the page sends again what may have arrived: then it stands there already, and all is well.
        var isKept = saved.IsDone || saved.Words == Cells.Clean(writing.Words);
        var isConflict = saved.Refusals.Any(refusal => refusal.Rule == Activity.CellIsStillAsSeen);
        return new CellAnswer(isKept, !isKept && isConflict, saved.Words, [.. saved.Refusals.Select(refusal => refusal.Words)]);
    }

    private static ActivityId? RowId(string? text) => Guid.TryParse(text, out var id) ? new ActivityId(id) : null;

    private static ColumnKind? ColumnOf(string? text) => Enum.TryParse<ColumnKind>(text, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private static Outcome<IReadOnlyList<ActivityId>> Rows(Outcome<IReadOnlyList<Activity>> outcome) =>
        new(outcome.Value is { } rows ? [.. rows.Select(row => row.Id)] : null, outcome.Refusals);

    private static Outcome<IReadOnlyList<ActivityId>> Row(Outcome<Activity> outcome) => new(outcome.Value is { } row ? [row.Id] : null, outcome.Refusals);

    private async Task<RowAnswer> OnRowsAsync(IReadOnlyList<string?>? rows, Func<IReadOnlyList<ActivityId>, Task<Outcome<IReadOnlyList<Activity>>>> deed)
    {
        var ids = (rows ?? []).Select(RowId).ToList();
        return ids.Count == 0 || ids.Contains(null)
            ? RowAnswer.Refused(Gate.IsFound.Refuse())
            : await ChangeAsync(async () => Rows(await deed([.. ids.Select(id => id!.Value)])));
    }

    private Task<RowAnswer> OnRowAsync(string? row, string? side, Func<ActivityId, Side, Task<Outcome<IReadOnlyList<ActivityId>>>> deed) =>
        RowId(row) is { } id && Enum.TryParse<Side>(side, out var where) && Enum.IsDefined(where)
            ? ChangeAsync(() => deed(id, where))
            : Task.FromResult(RowAnswer.Refused(Gate.IsFound.Refuse()));

    /// <summary>Does it, and looks at the whole table again: numbers move, and others may have written meanwhile.</summary>
    private Task<RowAnswer> ChangeAsync(Func<Task<Outcome<IReadOnlyList<ActivityId>>>> deed) => InTurnAsync(async () =>
    {
        var outcome = await deed();
        var isShown = await TryShowAnewAsync();
        return outcome.Value is { } rows ? new RowAnswer([.. rows.Select(row => row.Value.ToString())], isShown, []) : RowAnswer.Refused([.. outcome.Refusals]);
    });

    /// <summary>What was done is done, even if it cannot be shown: a person told of a failure would do it again.</summary>
    private async Task<bool> TryShowAnewAsync()
    {
        try
        {
            await LoadAsync();
            await TellAsync(live => live.ReloadAsync());
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

/// <param name="Meaning">How the words are understood; none if there is nothing to say.</param>
/// <param name="Suggestions">What the cell could say.</param>
public sealed record CellSense(string? Meaning, IReadOnlyList<Suggestion> Suggestions);

/// <summary>A cell as the page sends it: nothing of it is believed.</summary>
/// <param name="Seen">The words that stood in the cell when the writer began.</param>
public sealed record CellText(string? Row, string? Column, string? Seen, string? Words);

/// <param name="Saved">The words stand in the database.</param>
/// <param name="Conflict">Somebody else wrote into the cell meanwhile.</param>
/// <param name="Words">What the cell holds now.</param>
/// <param name="Refusals">Why it was not saved, in words.</param>
public sealed record CellAnswer(bool Saved, bool Conflict, string Words, IReadOnlyList<string> Refusals)
{
    public static CellAnswer Refused(params IReadOnlyList<Refusal> refusals) => new(false, false, "", [.. refusals.Select(refusal => refusal.Words)]);
}

/// <param name="Rows">The rows that were added, moved, removed or brought back; none if it was refused.</param>
/// <param name="Shown">The table is read anew and will be drawn so.</param>
public sealed record RowAnswer(IReadOnlyList<string> Rows, bool Shown, IReadOnlyList<string> Refusals)
{
    public static RowAnswer Refused(params IReadOnlyList<Refusal> refusals) => new([], true, [.. refusals.Select(refusal => refusal.Words)]);
}
