using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Data.Archives;

/// <summary>
/// What an archive holds, read from the model and the database: every table of a municipality, parents before children, but those of
/// <see cref="LeftOut"/>. A table that is added tomorrow is in it by itself.
/// </summary>
public sealed class ArchiveSchema
{
    private static readonly Dictionary<Type, string> Reasons = new()
    {
        [typeof(Membership)] = "who may enter belongs to the municipality where an archive is read back, not to the archive",
        [typeof(SavedView)] = "a person's own filters, no part of the period",
        [typeof(Notification)] = "news that were told to people; what they told of is in the archive",
        [typeof(NotificationSettings)] = "a person's own settings",
        [typeof(MailLetter)] = "letters that were sent; they must not go out again",
        [typeof(JournalEntry)] = "a chain that proves its own municipality only; in the archive as lines to be read",
        [typeof(JournalHead)] = "see the journal's entries",
        [typeof(EditionHead)] = "made anew by the editions that are read back: see EditionsAnew",
        [typeof(ArchiveWork)] = "tells of archives, not of the period",
    };

    private ArchiveSchema(IReadOnlyList<ArchiveTable> tables) => Tables = tables;

    /// <summary>Parents before children.</summary>
    public IReadOnlyList<ArchiveTable> Tables { get; }

    /// <summary>The municipality's entities that no archive holds, and why.</summary>
    public static IReadOnlyDictionary<Type, string> LeftOut => Reasons;

    /// <summary>The history is chosen by what its entries are about; see <see cref="PeriodRows"/>.</summary>
    public static string History { get; } = "history_entries";

    /// <summary>Belongs to no municipality's locked rows, but its rows belong to editions.</summary>
    public static string Codes { get; } = "verified_documents";

    /// <summary>Likewise.</summary>
    public static string PublicPapers { get; } = "public_papers";

    /// <summary>Each is chained to the one before it in its municipality; see <see cref="EditionsAnew"/>.</summary>
    public static string Editions { get; } = "editions";

    public static string EditionFiles { get; } = "edition_files";

    public static string Periods { get; } = "planning_periods";

    public ArchiveTable? Find(string name) => Tables.FirstOrDefault(table => table.Name == name);

    public static async Task<ArchiveSchema> ReadAsync(PortalContext context, CancellationToken cancellation)
    {
        var types = context.Model.GetEntityTypes().Where(IsArchived).ToList();
        var columns = await ColumnsAsync(context, [.. types.Select(type => type.GetTableName()!), Codes, PublicPapers], cancellation);
        var tables = types.Select(type => TableOf(type, columns[type.GetTableName()!])).ToList();
        tables.Add(RegisterTable<VerifiedDocument>(
            context, columns[Codes], nameof(VerifiedDocument.MunicipalityId), nameof(VerifiedDocument.Code), nameof(VerifiedDocument.EditionId), nameof(VerifiedDocument.OfficeEditionId)));
        tables.Add(RegisterTable<PublicPaper>(context, columns[PublicPapers], nameof(PublicPaper.MunicipalityId), nameof(PublicPaper.EditionId), nameof(PublicPaper.EditionId)));
        return new ArchiveSchema(Sorted(tables));
    }

    /// <summary>The types whose rows are read one after another to see whether the program understands what was read back.</summary>
    internal static IEnumerable<IEntityType> RootsOf(PortalContext context) => context.Model.GetEntityTypes().Where(type => type.BaseType is null && IsArchived(type));

    private static bool IsArchived(IEntityType type) => typeof(ITenantOwned).IsAssignableFrom(type.ClrType) && !Reasons.ContainsKey(type.ClrType);

    private static ArchiveTable TableOf(IEntityType type, IReadOnlyList<(string Name, string Type)> columns)
    {
        var name = type.GetTableName()!;
        var place = StoreObjectIdentifier.Table(name);
        var properties = type.GetFlattenedProperties().Where(property => property.GetColumnName(place) is not null).ToDictionary(property => property.GetColumnName(place)!);
        var references =
            from key in type.GetForeignKeys()
            let column = key.Properties[^1].GetColumnName(place)
            where key.Properties.Count == 2 && column is not null && key.PrincipalEntityType.GetTableName() != name | key.Properties[^1].Name != "Id"
            select new ArchiveReference(column, key.PrincipalEntityType.GetTableName()!);
        return new ArchiveTable(
            name, "tenant_id", "id",
            [.. columns.Where(column => column.Name != "tenant_id").Select(column => new ArchiveColumn(column.Name, KindOf(column.Type, properties.GetValueOrDefault(column.Name))))],
            [.. references.Distinct()]);
    }

    /// <summary>A table without the lock of a municipality. A row of it is of the period if the edition is that it tells of.</summary>
    private static ArchiveTable RegisterTable<T>(PortalContext context, IReadOnlyList<(string Name, string Type)> columns, string tenant, string key, params string[] editions)
    {
        var type = context.Model.FindEntityType(typeof(T))!;
        var name = type.GetTableName()!;
        return new ArchiveTable(
            name, Column(tenant), Column(key),
            [.. columns.Where(column => column.Name != Column(tenant)).Select(column => new ArchiveColumn(column.Name, ArchiveColumnKind.Plain))],
            [.. editions.Select(edition => new ArchiveReference(Column(edition), null))]);

        string Column(string property) => type.FindProperty(property)!.GetColumnName(StoreObjectIdentifier.Table(name))!;
    }

    private static ArchiveColumnKind KindOf(string type, IProperty? property)
    {
        var clr = property is null ? null : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == "bytea" ? ArchiveColumnKind.Bytes
            : clr == typeof(PersonId) ? ArchiveColumnKind.Person
            : clr is { IsEnum: true } && clr.Name.EndsWith("Stage", StringComparison.Ordinal) && Enum.IsDefined(clr, RestoredRows.Draft) ? ArchiveColumnKind.Stage
            : ArchiveColumnKind.Plain;
    }

    /// <summary>As the database has them, those that it computes left out.</summary>
    private static async Task<Dictionary<string, List<(string Name, string Type)>>> ColumnsAsync(PortalContext context, string[] tables, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
            command.CommandText = """
                select c.relname, a.attname, format_type(a.atttypid, null)
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by c.relname, a.attnum
                """;
            command.Parameters.Add(new NpgsqlParameter { Value = tables });
            var columns = new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                if (!columns.TryGetValue(reader.GetString(0), out var known))
                {
                    columns[reader.GetString(0)] = known = [];
                }

                known.Add((reader.GetString(1), reader.GetString(2)));
            }

            return columns;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <exception cref="InvalidOperationException">Tables point to each other in a circle: no order of writing them would do.</exception>
    private static List<ArchiveTable> Sorted(List<ArchiveTable> tables)
    {
        var sorted = new List<ArchiveTable>();
        var waiting = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        while (waiting.Count > 0)
        {
            var names = waiting.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
            var ready = waiting.Where(table => table.References.All(reference => reference.Table == table.Name || (reference.Table is { } parent && !names.Contains(parent)))).ToList();
            if (ready.Count == 0)
            {
                // What points to any table is last but the history, whose rows speak of all others.
                ready = [.. waiting.Where(table => table.References.All(reference => reference.Table is null))];
            }

            if (ready.Count == 0)
            {
                throw new InvalidOperationException($"These tables point to each other in a circle: {string.Join(", ", names)}.");
            }

            sorted.AddRange(ready);
            waiting = [.. waiting.Except(ready)];
        }

        return Marked([.. sorted.Where(table => table.Name != History), .. sorted.Where(table => table.Name == History)]);
    }

    private static List<ArchiveTable> Marked(IEnumerable<ArchiveTable> sorted)
    {
        var ofPeriod = new HashSet<string>(StringComparer.Ordinal) { Periods, Codes, PublicPapers };
        var marked = new List<ArchiveTable>();
        foreach (var table in sorted)
        {
            if (table.References.Any(reference => reference.Table is { } parent && ofPeriod.Contains(parent)))
            {
                ofPeriod.Add(table.Name);
            }

            marked.Add(table with { IsOfPeriod = ofPeriod.Contains(table.Name) });
        }

        return marked;
    }
}
