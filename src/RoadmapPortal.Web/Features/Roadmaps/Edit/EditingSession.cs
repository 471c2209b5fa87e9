using System.Diagnostics.CodeAnalysis;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.FindAndReplace;
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
    private const int MostFound = 500;

    private readonly SemaphoreSlim turn = new(1, 1);
    private TableSheet? own;
    private bool mayEdit;
    private LiveRoadmap? live;

    /// <summary>
    /// As the roadmap stands in memory, others' changes included; as it was read, if there is none in memory. None before it is
    /// loaded, and if the visitor may not edit the table (any more).
    /// </summary>
    public TableSheet? Sheet => !mayEdit || IsOver?.Invoke() == true ? null : Live?.Findings?.SheetOf(table) ?? own;

    /// <summary>Which rows the page draws.</summary>
    public DrawnRows Drawn { get; } = new();

    /// <summary>The roadmap in memory, which is told of each change; none before it is opened.</summary>
    public LiveRoadmap? Live
    {
        get => live;
        set
        {
            live = value;

            // One in memory for all pages is enough.
            own = value?.Findings?.SheetOf(table) is null ? own : null;
        }
    }

    /// <summary>Whether the visitor may not edit the roadmap any more; asked by whoever keeps their lease.</summary>
    public Func<bool>? IsOver { get; set; }

    /// <summary>The sheet is another one now.</summary>
    public event Action? Changed;

    /// <summary>Reads the sheet; before the page asks for anything, that is, out of turn.</summary>
    public async Task LoadAsync()
    {
        own = await deeds.Table.RunAsync(visitor, table, CancellationToken.None);
        mayEdit = own is not null;
    }

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

    /// <summary>The others who have the roadmap open, and where they stand.</summary>
    public Func<IReadOnlyList<Presence>>? OthersIn { get; set; }

    /// <summary>Where the visitor stands now; others see it.</summary>
    public Action<ActivityId?, ColumnKind?>? Stands { get; set; }

    [JSInvokable]
    public void Stand(string? row, string? column) => Stands?.Invoke(RowId(row), ColumnOf(column));

    /// <summary>The page comes near to some parts of a long table, and has left others.</summary>
    [JSInvokable]
    public void Draw(IReadOnlyList<int>? shown, IReadOnlyList<int>? hidden)
    {
        Drawn.Change(shown ?? [], hidden ?? []);
        Changed?.Invoke();
    }

    /// <summary>Draws a row, wherever it stands.</summary>
    /// <returns>False if the table has no such row (any more).</returns>
    [JSInvokable]
    public bool DrawRow(string? row)
    {
        if (RowId(row) is not { } id || Sheet?.PlaceOf(id) is not { } place)
        {
            return false;
        }

        Drawn.Show(place);
        Changed?.Invoke();
        return true;
    }

    /// <returns>The cells in which the words stand, in the order of the table; no more than one looks through.</returns>
    [JSInvokable]
    public IReadOnlyList<FoundCellPlace> Find(string? words)
    {
        var search = new WordSearch(words ?? "", WholeWords: false, MatchesCase: false, AsRead: true);
        return Sheet is not { } sheet || search.WhyNot().Count > 0
            ? []
            :
            [
                .. sheet.Runs.SelectMany(run => run.Rows)
                    .SelectMany(row => sheet.Columns.Where(column => search.In(row.Words(column.Kind)).Count > 0).Select(column => new FoundCellPlace(row.Id.Value.ToString(), column.Kind.ToString())))
                    .Take(MostFound),
            ];
    }

    /// <returns>Those of the rows that stand in this table.</returns>
    [JSInvokable]
    public IReadOnlyList<string> Own(IReadOnlyList<string?>? rows)
    {
        var own = (Sheet?.Runs ?? []).SelectMany(run => run.Rows).Select(row => row.Id).ToHashSet();
        return [.. (rows ?? []).OfType<string>().Where(row => RowId(row) is { } id && own.Contains(id))];
    }

    [JSInvokable]
    public Task<RowAnswer> AddBesideAsync(string? row, string? side, int count) =>
        RowId(row) is { } id && SideOf(side) is { } where
            ? ChangeAsync(async () => Rows(await deeds.Add.BesideAsync(visitor, table, id, where, count, CancellationToken.None)))
            : NotFoundAsync();

    [JSInvokable]
    public Task<RowAnswer> AddLastAsync(string? section, string? level) =>
        Guid.TryParse(section, out var id) && LevelOf(level) is { } known
            ? ChangeAsync(async () => Rows(await deeds.Add.LastAsync(visitor, table, new SectionId(id), known, CancellationToken.None)))
            : NotFoundAsync();

    [JSInvokable]
    public Task<RowAnswer> DuplicateAsync(IReadOnlyList<string?>? rows) =>
        OnRowsAsync(rows, async ids => Rows(await deeds.Duplicate.RunAsync(visitor, table, ids, CancellationToken.None)));

    [JSInvokable]
    public Task<RowAnswer> StepAsync(IReadOnlyList<string?>? rows, string? side) =>
        SideOf(side) is { } where ? OnRowsAsync(rows, async ids => Rows(await deeds.Move.StepAsync(visitor, table, ids, where, CancellationToken.None))) : NotFoundAsync();

    [JSInvokable]
    public Task<RowAnswer> MoveBesideAsync(IReadOnlyList<string?>? rows, string? neighbour, string? side) =>
        SideOf(side) is { } where && RowId(neighbour) is { } beside
            ? OnRowsAsync(rows, async ids => Rows(await deeds.Move.BesideAsync(visitor, table, ids, beside, where, CancellationToken.None)))
            : NotFoundAsync();

    [JSInvokable]
    public Task<RowAnswer> MoveLastAsync(IReadOnlyList<string?>? rows, string? section, string? level) =>
        Guid.TryParse(section, out var id) && LevelOf(level) is { } known
            ? OnRowsAsync(rows, async ids => Rows(await deeds.Move.LastAsync(visitor, table, ids, new SectionId(id), known, CancellationToken.None)))
            : NotFoundAsync();

    /// <summary>Takes a move back.</summary>
    /// <param name="places">As the move's answer gave them.</param>
    [JSInvokable]
    public Task<RowAnswer> PutBackAsync(IReadOnlyList<PlaceText?>? places)
    {
        var known = (places ?? []).Select(place => place?.Read()).OfType<RowPosition>().ToList();
        return known.Count > 0 && known.Count == places!.Count
            ? ChangeAsync(async () => Rows(await deeds.Move.BackAsync(visitor, table, known, CancellationToken.None)))
            : NotFoundAsync();
    }

    /// <param name="isSure">The visitor knows that others stand in these rows.</param>
    [JSInvokable]
    public Task<RowAnswer> RemoveAsync(IReadOnlyList<string?>? rows, bool isSure)
    {
        var ids = (rows ?? []).Select(RowId).ToHashSet();
        var there = isSure || Sheet is null ? [] : (OthersIn?.Invoke() ?? []).Where(other => other.Row is { } row && ids.Contains(row)).Select(other => other.Name).Distinct().ToList();
        return there.Count > 0
            ? Task.FromResult(RowAnswer.Taken(there))
            : OnRowsAsync(rows, async known => Rows(await deeds.Remove.RunAsync(visitor, table, known, CancellationToken.None)));
    }

    [JSInvokable]
    public Task<RowAnswer> BringBackAsync(IReadOnlyList<string?>? rows) =>
        OnRowsAsync(rows, async ids => Rows(await deeds.Remove.UndoAsync(visitor, table, ids, CancellationToken.None)));

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

    private static Side? SideOf(string? text) => Enum.TryParse<Side>(text, out var side) && Enum.IsDefined(side) ? side : null;

    private static Level? LevelOf(string? text) => Enum.TryParse<Level>(text, out var level) && Enum.IsDefined(level) ? level : null;

    private static Task<RowAnswer> NotFoundAsync() => Task.FromResult(RowAnswer.Refused(Gate.IsFound.Refuse()));

    private static RowAnswer Rows(Outcome<IReadOnlyList<Activity>> outcome) =>
        outcome.Value is { } rows ? RowAnswer.Done(rows.Select(row => row.Id)) : RowAnswer.Refused(outcome.Refusals);

    private static RowAnswer Rows(Outcome<MovedRows> outcome) =>
        outcome.Value is { } moved
            ? RowAnswer.Done(moved.Before.Select(place => place.Row)) with { Before = [.. moved.Before.Select(PlaceText.Of)] }
            : RowAnswer.Refused(outcome.Refusals);

    private async Task<RowAnswer> OnRowsAsync(IReadOnlyList<string?>? rows, Func<IReadOnlyList<ActivityId>, Task<RowAnswer>> deed)
    {
        var ids = (rows ?? []).Select(RowId).ToList();
        return ids.Count == 0 || ids.Contains(null) ? await NotFoundAsync() : await ChangeAsync(() => deed([.. ids.Select(id => id!.Value)]));
    }

    /// <summary>Does it, and looks at the whole table again: numbers move, and others may have written meanwhile.</summary>
    private Task<RowAnswer> ChangeAsync(Func<Task<RowAnswer>> deed) => InTurnAsync(async () =>
    {
        var answer = await deed();
        return answer with { Shown = await TryShowAnewAsync(answer.Rows.Count > 0 ? RowId(answer.Rows[0]) : null) };
    });

    /// <summary>What was done is done, even if it cannot be shown: a person told of a failure would do it again.</summary>
    /// <param name="row">The row to which the page will go.</param>
    private async Task<bool> TryShowAnewAsync(ActivityId? row)
    {
        try
        {
            await (Live is null ? LoadAsync() : Live.ReloadAsync());
            if (row is { } id && Sheet?.PlaceOf(id) is { } place)
            {
                Drawn.Show(place);
            }

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
