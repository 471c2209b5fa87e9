using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using RoadmapPortal.Domain.Audits;

namespace RoadmapPortal.Data.Archives;

/// <summary>
/// The rows of one period, table by table in the schema's order. A row belongs to it if everything does that it points to; of the periods there is only
/// the one, and what belongs to none (schools, catalogues, profiles) is in every archive.
/// </summary>
public sealed class PeriodRows(PortalContext context, ArchiveSchema schema, PlanningPeriodId period, ArchivePeople people)
{
    private readonly Dictionary<string, HashSet<Guid>> held = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> all = [];
    private HashSet<Guid> gone = [];

    /// <summary>Whether a row with this id was read.</summary>
    public bool Holds(Guid id) => all.Contains(id);

    /// <summary>The rows of a table by their keys. In a <see cref="ArchiveColumnKind.Bytes"/> column stand the first bytes, in hexadecimal: see <see cref="BytesAsync"/>.</summary>
    public async IAsyncEnumerable<JsonObject> ReadAsync(ArchiveTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (table.Name == ArchiveSchema.History)
        {
            gone = await GoneAsync(cancellation);
        }

        var ids = held[table.Name] = [];
        var columns = table.Columns.Select(column => column.Kind == ArchiveColumnKind.Bytes ? $"encode(substring(\"{column.Name}\" from 1 for 8), 'hex') as \"{column.Name}\"" : $"\"{column.Name}\"");
        await using var command = context.ArchiveCommand(
            $"""select row_to_json(r)::text from (select {string.Join(", ", columns)} from "{table.Name}" where "{table.TenantColumn}" = $1 order by "{table.Key}") r""", context.Tenant.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var row = JsonNode.Parse(reader.GetString(0))!.AsObject();
            if (!Belongs(table, row))
            {
                continue;
            }

            foreach (var column in table.Columns.Where(column => column.Kind == ArchiveColumnKind.Person && row[column.Name] is not null))
            {
                row[column.Name] = people.WordsOf(Id(row, column.Name)!.Value);
            }

            if (Id(row, table.Key) is { } id)
            {
                ids.Add(id);
                all.Add(id);
            }

            yield return row;
        }
    }

    public async Task<byte[]> BytesAsync(ArchiveTable table, Guid id, string column, CancellationToken cancellation)
    {
        await using var command = context.ArchiveCommand($"""select "{column}" from "{table.Name}" where "{table.TenantColumn}" = $1 and "{table.Key}" = $2""", context.Tenant.Value, id);
        return (byte[])(await command.ExecuteScalarAsync(cancellation))!;
    }

    private bool Belongs(ArchiveTable table, JsonObject row)
    {
        if (table.Name == ArchiveSchema.Periods && Id(row, table.Key) != period.Value)
        {
            return false;
        }

        if (table.Name == ArchiveSchema.History)
        {
            var subject = Id(row, "subject_id")!.Value;
            return all.Contains(subject) || gone.Contains(subject);
        }

        return table.References.Where(reference => reference.Table != table.Name).All(reference =>
            Id(row, reference.Column) is not { } target || (reference.Table is { } parent ? held[parent].Contains(target) : all.Contains(target)));
    }

    /// <summary>Rows that are in the database no more and were parts of what the archive holds, by what the history says of their removal; parts of such parts too.</summary>
    private async Task<HashSet<Guid>> GoneAsync(CancellationToken cancellation)
    {
        var directories = schema.Tables.Where(table => !table.IsOfPeriod).Select(table => table.Name).ToHashSet(StringComparer.Ordinal);

        // A row of another period pointed to schools and parameters as well: those tell of no period.
        var ofPeriod = schema.Tables.Where(table => table.IsOfPeriod && held.ContainsKey(table.Name)).SelectMany(table => held[table.Name]).ToHashSet();
        var removed = new List<(Guid Id, IReadOnlyList<Guid> Parents)>();
        var found = new HashSet<Guid>();
        await using var command = context.ArchiveCommand(
            $"""select subject, subject_id, changes::text from "{ArchiveSchema.History}" where tenant_id = $1 and kind = 'Removed'""", context.Tenant.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (all.Contains(reader.GetGuid(1)))
            {
                continue;
            }

            removed.Add((reader.GetGuid(1), ParentsIn(reader.GetString(2))));
            if (directories.Contains(reader.GetString(0)))
            {
                found.Add(reader.GetGuid(1));
            }
        }

        int before;
        do
        {
            before = found.Count;
            found.UnionWith(removed.Where(row => row.Parents.Any(parent => ofPeriod.Contains(parent) || found.Contains(parent))).Select(row => row.Id));
        }
        while (found.Count > before);

        return found;
    }

    private static List<Guid> ParentsIn(string changes)
    {
        using var json = JsonDocument.Parse(changes);
        return [.. json.RootElement.EnumerateArray()
            .Select(change => change.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.String && Guid.TryParse(from.GetString(), out var id) ? id : (Guid?)null)
            .OfType<Guid>()];
    }

    private static Guid? Id(JsonObject row, string column) => row[column] is JsonValue value && value.TryGetValue(out string? text) && Guid.TryParse(text, out var id) ? id : null;
}
