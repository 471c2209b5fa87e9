using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>
/// Brings rows of a table back to what they were at an earlier moment. Whatever it changes is changed as a person would change it,
/// and can be brought back the same way.
/// </summary>
/// <param name="table">Loaded with all its rows and what they are linked with.</param>
/// <param name="past">The same table at the earlier moment.</param>
/// <param name="meaning">What the words of rows mean now.</param>
public sealed class TableReturn(RoadmapTable table, TableState past, RowMeaning meaning, DateTimeOffset now)
{
    public static readonly Rule RowHasItsSection = new(
        "version/row-has-its-section", "Раздела или уровня, где стояла строка «{0}», в таблице больше нет. Верните сначала раздел или перенесите слова строки сами.");

    public static readonly Rule RowIsKept = new("version/row-is-kept", "Строки «{0}» в таблице больше нет, вернуть её нельзя.");

    private readonly Dictionary<ActivityId, RowState> pastRows = past.Rows.ToDictionary(row => row.Id);
    private readonly Dictionary<ActivityId, Activity> rows = table.Activities.ToDictionary(row => row.Id);
    private readonly HashSet<(SectionId, Level)> places = [.. table.Sections.SelectMany(section => section.Levels.Select(level => (section.Id, level)))];

    /// <summary>Why one row cannot be as it was; a row that was not there is taken away.</summary>
    public IReadOnlyList<Refusal> WhyNotRow(ActivityId id)
    {
        if (!pastRows.TryGetValue(id, out var was))
        {
            return rows.ContainsKey(id) ? [] : [RowIsKept.Refuse("")];
        }

        var comesBack = rows.TryGetValue(id, out var row) && row.RemovedAt is not null;
        return [.. WhyNotReturn(was), .. comesBack ? table.WhyNotAdd() : []];
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotRow"/>.</exception>
    public void Row(ActivityId id)
    {
        RefusedException.ThrowIfAny(WhyNotRow(id));
        if (pastRows.TryGetValue(id, out var was))
        {
            Fill(was);
            new RowOrder(table).PutBack(was);
        }
        else
        {
            table.Remove(id, now);
        }
    }

    public IReadOnlyList<Refusal> WhyNotCell(ActivityId id) =>
        rows.TryGetValue(id, out var row) && row.RemovedAt is null && pastRows.ContainsKey(id) ? [] : [Activity.RowIsInPlace.Refuse()];

    /// <exception cref="RefusedException">See <see cref="WhyNotCell"/>.</exception>
    public void Cell(ActivityId id, ColumnKind column)
    {
        RefusedException.ThrowIfAny(WhyNotCell(id));
        Write(rows[id], column, pastRows[id]);
    }

    /// <summary>Why the rows cannot all be as they were, all reasons at once.</summary>
    public IReadOnlyList<Refusal> WhyNotAll() => [.. pastRows.Values.SelectMany(WhyNotPlace)];

    /// <summary>
    /// Everything at once: what was added since is taken away, what was removed comes back, in the order of then; a row that the table
    /// has no more is made anew under its old id.
    /// </summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAll"/>.</exception>
    public void All()
    {
        RefusedException.ThrowIfAny(WhyNotAll());
        foreach (var added in rows.Values.Where(row => !pastRows.ContainsKey(row.Id)))
        {
            table.Remove(added.Id, now);
        }

        var order = new RowOrder(table);
        foreach (var run in past.Runs)
        {
            order.PutBack(run);
        }

        foreach (var made in table.Activities.Where(row => !rows.ContainsKey(row.Id)).ToList())
        {
            rows.Add(made.Id, made);
        }

        foreach (var was in pastRows.Values)
        {
            Fill(was);
        }
    }

    private IReadOnlyList<Refusal> WhyNotReturn(RowState was) => rows.ContainsKey(was.Id) ? WhyNotPlace(was) : [RowIsKept.Refuse(Name(was))];

    private IReadOnlyList<Refusal> WhyNotPlace(RowState was) => places.Contains((was.Section, was.Level)) ? [] : [RowHasItsSection.Refuse(Name(was))];

    private void Fill(RowState was)
    {
        var row = rows[was.Id];
        if (row.RemovedAt is not null)
        {
            row.Restore();
        }

        foreach (var column in Enum.GetValues<ColumnKind>())
        {
            Write(row, column, was);
        }
    }

    private void Write(Activity row, ColumnKind column, RowState was)
    {
        var words = column == ColumnKind.Number ? was.TypedNumber : was.Cells[column];
        if (row.Words(column) != words)
        {
            row.Write(column, row.Words(column), words, meaning);
        }
    }

    /// <summary>Enough of a title to know the row by.</summary>
    private static string Name(RowState row) => row.Cells[ColumnKind.Title] is { Length: > 80 } title ? title[..80] + "…" : row.Cells[ColumnKind.Title];
}
