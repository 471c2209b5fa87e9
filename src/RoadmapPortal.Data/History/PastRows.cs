using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace RoadmapPortal.Data.History;

/// <summary>Rows as they were at an earlier moment: those of now, with the history undone from the newest entry back.</summary>
public sealed class PastRows
{
    private readonly Dictionary<Guid, PastRow> rows;

    private PastRows(Dictionary<Guid, PastRow> rows) => this.rows = rows;

    /// <summary>What a context has loaded with tracking, as it stands in the database.</summary>
    public static PastRows Loaded(PortalContext context) => new(context.ChangeTracker.Entries().Where(entry => entry.Entity is not HistoryEntry).ToDictionary(IdOf, RowOf));

    /// <summary>The rows of one table, as the history names it.</summary>
    public IEnumerable<PastRow> Of(string subject) => rows.Values.Where(row => row.Subject == subject);

    /// <summary>The row with this id; none if it was not there.</summary>
    public PastRow? Find(Guid id) => rows.GetValueOrDefault(id);

    /// <summary>Undoes one entry; all newer ones of its row must be undone already. An entry of a row that is not here is passed over.</summary>
    public void Undo(HistoryEntry entry)
    {
        if (entry.Kind == HistoryKind.Added)
        {
            rows.Remove(entry.SubjectId);
            return;
        }

        var fields = entry.Kind == HistoryKind.Removed ? [] : rows.GetValueOrDefault(entry.SubjectId)?.Fields.ToDictionary(StringComparer.Ordinal);
        if (fields is null)
        {
            return;
        }

        foreach (var change in entry.Changes)
        {
            if (change.From is null)
            {
                fields.Remove(change.Field);
            }
            else
            {
                fields[change.Field] = change.From;
            }
        }

        rows[entry.SubjectId] = new PastRow(entry.Subject, entry.SubjectId, fields);
    }

    private static Guid IdOf(EntityEntry entry) =>
        (Guid)entry.Property("Id").Metadata.GetTypeMapping().Converter!.ConvertToProvider(entry.Property("Id").CurrentValue)!;

    private static PastRow RowOf(EntityEntry entry) => new(entry.Metadata.GetTableName()!, IdOf(entry), ChangeRecorder.FieldsOf(entry));
}

/// <param name="Subject">The table of the row.</param>
/// <param name="Fields">By column, as the history has them: <c>cells.title</c> for a cell of an activity.</param>
public sealed record PastRow(string Subject, Guid Id, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>None if the row has nothing there.</summary>
    public string? this[string field] => Fields.GetValueOrDefault(field);
}
