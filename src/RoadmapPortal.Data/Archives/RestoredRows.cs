using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using RoadmapPortal.Domain.PublicRegister;

namespace RoadmapPortal.Data.Archives;

/// <summary>
/// Writes an archive's rows into the context's municipality, as the web role and under its locks: whatever a file says, no row of another municipality
/// can be reached. The values are the database's own, so they are read once more by the program before anything is kept: see <see cref="ReadBackAsync"/>.
/// </summary>
public sealed class RestoredRows(PortalContext context, ArchiveSchema schema, ArchivePeople members)
{
    internal const string Draft = "Draft";

    private const int MostRowsAtOnce = 500;
    private const int MostLettersAtOnce = 4 * 1024 * 1024;

    private readonly Dictionary<(ArchiveTable Table, string Column, string Stage), List<Guid>> stages = [];

    /// <summary>Nobody else restores into this municipality until the transaction ends.</summary>
    public Task LockAsync(CancellationToken cancellation) =>
        context.ArchiveCommand("select pg_advisory_xact_lock(hashtextextended('roadmap-portal restore ' || $1, 0))", context.Tenant.Value.ToString()).RunAsync(cancellation);

    /// <summary>What the municipality has already: by table, how many rows.</summary>
    public async Task<IReadOnlyList<(string Table, long Rows)>> OccupiedAsync(CancellationToken cancellation)
    {
        var occupied = new List<(string, long)>();
        foreach (var table in schema.Tables.Where(table => table.Name != ArchiveSchema.History))
        {
            await using var command = context.ArchiveCommand($"""select count(*) from "{table.Name}" where "{table.TenantColumn}" = $1""", context.Tenant.Value);
            if (await command.ExecuteScalarAsync(cancellation) is long rows and > 0)
            {
                occupied.Add((table.Name, rows));
            }
        }

        return occupied;
    }

    /// <param name="columns">What the archive has of the table's columns; the others get what the database gives them.</param>
    /// <param name="bytesOf">The file that a <see cref="ArchiveColumnKind.Bytes"/> column names.</param>
    /// <exception cref="PostgresException">The database refuses a row.</exception>
    public async Task InsertAsync(
        ArchiveTable table, IReadOnlyList<string> columns, IAsyncEnumerable<JsonObject> rows, Func<string, CancellationToken, Task<byte[]>> bytesOf, CancellationToken cancellation)
    {
        var known = table.Columns.Where(column => columns.Contains(column.Name)).ToList();
        var (batch, letters) = (new JsonArray(), 0L);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            foreach (var column in known.Where(column => row[column.Name] is not null))
            {
                row[column.Name] = column.Kind switch
                {
                    ArchiveColumnKind.Bytes => "\\x" + Convert.ToHexStringLower(await bytesOf(row[column.Name]!.GetValue<string>(), cancellation)),
                    ArchiveColumnKind.Person => members.Find(row[column.Name]!.GetValue<string>()).ToString(),
                    ArchiveColumnKind.Stage => Begin(table, column, row),
                    _ => row[column.Name]!.DeepClone(),
                };
            }

            letters += known.Where(column => column.Kind == ArchiveColumnKind.Bytes).Sum(column => row[column.Name]?.GetValue<string>().Length ?? 0);
            batch.Add(row);
            if (!table.PointsToItself && (batch.Count >= MostRowsAtOnce || letters > MostLettersAtOnce))
            {
                await WriteAsync(table, known, batch, cancellation);
                (batch, letters) = (new JsonArray(), 0);
            }
        }

        if (batch.Count > 0)
        {
            await WriteAsync(table, known, batch, cancellation);
        }
    }

    /// <summary>Lets roadmaps, orders and audits be where they were, once everything stands in them.</summary>
    public async Task SetStagesAsync(CancellationToken cancellation)
    {
        foreach (var ((table, column, stage), ids) in stages)
        {
            await context.ArchiveCommand(
                $"""update "{table.Name}" set "{column}" = $2 where "{table.TenantColumn}" = $1 and "{table.Key}" = any($3)""", context.Tenant.Value, stage, ids.ToArray()).RunAsync(cancellation);
        }
    }

    /// <summary>Reads everything as the portal does: what it cannot read must not stay.</summary>
    /// <param name="told">Told which table is read.</param>
    /// <exception cref="Exception">Of many kinds: a value is none that the program knows.</exception>
    public async Task ReadBackAsync(Action<string> told, CancellationToken cancellation)
    {
        foreach (var type in ArchiveSchema.RootsOf(context))
        {
            told(type.GetTableName()!);
            var read = (Task)typeof(RestoredRows).GetMethod(nameof(ReadAllAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(type.ClrType).Invoke(this, [cancellation])!;
            await read;
        }

        told(ArchiveSchema.PublicPapers);
        await ReadAllAsync<PublicPaper>(cancellation);
        told(ArchiveSchema.Codes);
        await foreach (var _ in context.VerifiedDocuments.AsNoTracking().Where(document => document.MunicipalityId == context.Tenant).AsAsyncEnumerable().WithCancellation(cancellation))
        {
        }
    }

    private async Task ReadAllAsync<T>(CancellationToken cancellation)
        where T : class
    {
        await foreach (var _ in context.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
        }
    }

    private string Begin(ArchiveTable table, ArchiveColumn column, JsonObject row)
    {
        var stage = row[column.Name]!.GetValue<string>();
        if (stage != Draft && Guid.TryParse(row[table.Key]?.GetValue<string>(), out var id))
        {
            (stages.TryGetValue((table, column.Name, stage), out var ids) ? ids : stages[(table, column.Name, stage)] = []).Add(id);
        }

        return Draft;
    }

    private async Task WriteAsync(ArchiveTable table, List<ArchiveColumn> columns, JsonArray rows, CancellationToken cancellation)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var command = context.ArchiveCommand(
            $"""insert into "{table.Name}" ("{table.TenantColumn}", {names}) select $1, {names} from json_populate_recordset(null::"{table.Name}", $2)""", context.Tenant.Value);
        command.Parameters.Add(new NpgsqlParameter { Value = rows.ToJsonString(), NpgsqlDbType = NpgsqlDbType.Json });
        if (table.Name == ArchiveSchema.Codes)
        {
            // A code belongs to one paper on earth: where it stands already, it goes on telling of that one.
            command.CommandText += " on conflict do nothing";
        }

        await command.RunAsync(cancellation);
    }
}
