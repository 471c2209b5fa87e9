using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RoadmapPortal.Data.Conversions;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.History;

/// <summary>Before every save: refuses foreign rows, and adds a history entry for each row that is about to change.</summary>
internal static class ChangeRecorder
{
    public static void Record(PortalContext context)
    {
        context.ChangeTracker.DetectChanges();
        var entries = context.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not HistoryEntry)
            .Select(entry => (Entry: entry, Tenant: TenantOf(entry.Entity)))
            .Where(change => change.Tenant is not null)
            .ToList();
        if (entries.Count == 0)
        {
            return;
        }

        var actor = context.Scope.Actor ?? throw new InvalidOperationException("Nobody is named who writes.");
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (entry, tenant) in entries)
        {
            if (tenant is not { } owner || owner != context.Scope.Tenant)
            {
                throw new ForeignTenantException($"A write to {entry.Metadata.GetTableName()} of municipality {tenant} in the scope of {context.Scope.Tenant?.ToString() ?? "none"}.");
            }

            // Who was told of a change and by which letter is no change of its own, nor is how far an archive is.
            var changes = entry.Entity is Notification or MailLetter or ArchiveWork ? [] : Changes(entry);
            if (changes.Count > 0)
            {
                var id = (Guid)ProviderValue(entry.Property("Id"), entry.Property("Id").CurrentValue)!;
                context.Add(new HistoryEntry(owner, now, actor, entry.Metadata.GetTableName()!, id, KindOf(entry.State), changes));
            }
        }
    }

    /// <summary>A row as the history would say it if it were added now; an empty text is kept apart from none.</summary>
    public static Dictionary<string, string> FieldsOf(EntityEntry entry)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(property => !property.Metadata.IsPrimaryKey() && !property.Metadata.IsConcurrencyToken))
        {
            if (property.CurrentValue is Cells cells)
            {
                foreach (var change in CellChanges(Cells.Empty, cells))
                {
                    fields[change.Field] = change.To!;
                }
            }
            else if (ProviderValue(property, property.CurrentValue) is { } value)
            {
                fields[property.Metadata.GetColumnName()] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
            }
        }

        return fields;
    }

    private static MunicipalityId? TenantOf(object entity) => entity switch
    {
        ITenantOwned owned => owned.Tenant,
        Municipality municipality => municipality.Id,
        _ => null,
    };

    private static HistoryKind KindOf(EntityState state) => state switch
    {
        EntityState.Added => HistoryKind.Added,
        EntityState.Deleted => HistoryKind.Removed,
        _ => HistoryKind.Changed,
    };

    private static List<FieldChange> Changes(EntityEntry entry)
    {
        var changes = new List<FieldChange>();
        foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties)))
        {
            if (property.Metadata.IsPrimaryKey() || property.Metadata.IsConcurrencyToken || (entry.State == EntityState.Modified && !property.IsModified))
            {
                continue;
            }

            // A file's history is its name and checksum.
            if (property.Metadata.ClrType == typeof(byte[]))
            {
                continue;
            }

            var from = entry.State == EntityState.Added ? null : property.OriginalValue;
            var to = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            if (property.Metadata.ClrType == typeof(Cells))
            {
                changes.AddRange(CellChanges((Cells?)from ?? Cells.Empty, (Cells?)to ?? Cells.Empty));
            }
            else if (property.Metadata.ClrType == typeof(CheckSeverities))
            {
                changes.AddRange(SeverityChanges((CheckSeverities?)from ?? CheckSeverities.Usual, (CheckSeverities?)to ?? CheckSeverities.Usual));
            }
            else if (Words(property, from) is var before && Words(property, to) is var after && before != after)
            {
                changes.Add(new FieldChange(property.Metadata.GetColumnName(), before, after));
            }
        }

        return changes;
    }

    private static IEnumerable<FieldChange> CellChanges(Cells before, Cells after) =>
        Enum.GetValues<ColumnKind>()
            .Where(column => before[column] != after[column])
            .Select(column => new FieldChange("cells." + JsonNamingPolicy.CamelCase.ConvertName(column.ToString()), NullIfEmpty(before[column]), NullIfEmpty(after[column])));

    /// <summary>What a check weighed and weighs, the usual by its name too: the history reads without knowing what was usual then.</summary>
    private static IEnumerable<FieldChange> SeverityChanges(CheckSeverities before, CheckSeverities after) =>
        RoadmapChecks.All
            .Where(check => before[check] != after[check])
            .Select(check => new FieldChange("severities." + check.Id, CheckSeveritiesConverter.Name(before[check]), CheckSeveritiesConverter.Name(after[check])));

    private static string? NullIfEmpty(string words) => words.Length == 0 ? null : words;

    /// <summary>Nothing of an empty text, unless it could be none as well: a level with an empty heading is a level.</summary>
    private static string? Words(PropertyEntry property, object? value) =>
        ProviderValue(property, value) is { } kept && Convert.ToString(kept, CultureInfo.InvariantCulture) is { } words && (words.Length > 0 || property.Metadata.IsNullable) ? words : null;

    /// <summary>The value as the database keeps it, so that the history reads without the program.</summary>
    private static object? ProviderValue(PropertyEntry property, object? value) =>
        value is not null && property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
