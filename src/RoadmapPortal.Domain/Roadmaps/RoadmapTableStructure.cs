using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>How title, numbering and columns change.</content>
public sealed partial class RoadmapTable
{
    /// <summary>«.», «)» or nothing.</summary>
    public const int LongestSuffix = 5;

    public static readonly Rule NumberingIsStillAsSeen = new(
        "table/numbering-is-still-as-seen", "Пока вы правили, другой сотрудник выбрал другую нумерацию. Чтобы оставить свою, сохраните ещё раз.");

    public static readonly Rule ColumnIsOnlyOne = new("table/column-is-only-one", "Графа «{0}» в таблице уже есть.");

    public static readonly Rule RemovedColumnIsEmpty = new(
        "table/removed-column-is-empty", "В графе «{0}» заполнено ячеек: {1}. Очистите их или скройте графу: скрытая не печатается, а слова остаются.");

    public static readonly Rule SomeColumnIsShown = new("table/some-column-is-shown", "Это последняя видимая графа: без неё таблицы не будет видно.");

    /// <param name="seen">The words that the writer saw before typing.</param>
    public IReadOnlyList<Refusal> WhyNotRename(string seen, string title) =>
        Wording.WhyNotWrite(Title, seen, title, Wording.LongestHeading, mayBeEmpty: false);

    /// <exception cref="RefusedException">See <see cref="WhyNotRename"/>.</exception>
    public void Rename(string seen, string title)
    {
        RefusedException.ThrowIfAny(WhyNotRename(seen, title));
        Title = Cells.Clean(title);
    }

    public IReadOnlyList<Refusal> WhyNotWriteSuffix(string seen, string suffix) => Wording.WhyNotWrite(NumberSuffix, seen, suffix, LongestSuffix);

    /// <exception cref="RefusedException">See <see cref="WhyNotWriteSuffix"/>.</exception>
    public void WriteSuffix(string seen, string suffix)
    {
        RefusedException.ThrowIfAny(WhyNotWriteSuffix(seen, suffix));
        NumberSuffix = Cells.Clean(suffix);
    }

    /// <param name="seen">The numbering that the writer saw before choosing.</param>
    public IReadOnlyList<Refusal> WhyNotNumberBy(TableNumbering seen, TableNumbering numbering) =>
        Numbering == seen || Numbering == numbering ? [] : [NumberingIsStillAsSeen.Refuse()];

    /// <summary>
    /// Chooses where the numbers come from. Typed numbers are kept while the table counts; when they are typed again, a row that has
    /// none takes the number with which it was printed.
    /// </summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotNumberBy"/>.</exception>
    public void NumberBy(TableNumbering seen, TableNumbering numbering)
    {
        RefusedException.ThrowIfAny(WhyNotNumberBy(seen, numbering));
        if (numbering == TableNumbering.Typed)
        {
            foreach (var row in Runs().SelectMany(run => run.Rows).Where(row => row.Activity.TypedNumber.Length == 0))
            {
                row.Activity.Number(row.Number);
            }
        }

        Numbering = numbering;
    }

    public IReadOnlyList<Refusal> WhyNotAddColumn(ColumnKind kind) =>
        columns.Find(column => column.Kind == kind) is { } there ? [ColumnIsOnlyOne.Refuse(there.Heading)] : [];

    public IReadOnlyList<Refusal> WhyNotMove(ColumnId id, Side side) => Places.WhyNotStep(Columns, Find(id), side);

    /// <exception cref="RefusedException">See <see cref="WhyNotMove(ColumnId, Side)"/>.</exception>
    public void Move(ColumnId id, Side side) => Places.Step(Columns, Find(id), side);

    public IReadOnlyList<Refusal> WhyNotHide(ColumnId id) => ShownColumns.All(column => column.Id == id) ? [SomeColumnIsShown.Refuse()] : [];

    /// <summary>Takes a column out of papers, editor and checks; its words stay.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotHide"/>.</exception>
    public void Hide(ColumnId id)
    {
        RefusedException.ThrowIfAny(WhyNotHide(id));
        Find(id).Hide(true);
    }

    public void Show(ColumnId id) => Find(id).Hide(false);

    public IReadOnlyList<Refusal> WhyNotRemove(ColumnId id)
    {
        var column = Find(id);
        var isCounted = column.Kind == ColumnKind.Number && Numbering != TableNumbering.Typed;
        var filled = isCounted ? 0 : activities.Count(row => row.RemovedAt is null && !string.IsNullOrWhiteSpace(row.Words(column.Kind)));
        return [.. column.IsHidden ? [] : WhyNotHide(id), .. filled > 0 ? [RemovedColumnIsEmpty.Refuse(column.Heading, filled)] : (Refusal[])[]];
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotRemove(ColumnId)"/>.</exception>
    public void Remove(ColumnId id)
    {
        RefusedException.ThrowIfAny(WhyNotRemove(id));
        columns.Remove(Find(id));
    }

    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public Column Find(ColumnId id) => columns.Find(column => column.Id == id) ?? throw new KeyNotFoundException($"The table has no column {id.Value}.");

    /// <summary>Takes everything out of a table that goes: rows that were removed before go with it.</summary>
    internal void Clear()
    {
        activities.Clear();
        sections.Clear();
        columns.Clear();
    }
}
