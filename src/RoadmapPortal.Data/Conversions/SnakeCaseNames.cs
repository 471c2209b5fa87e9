using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RoadmapPortal.Data.Conversions;

/// <summary>snake_case for everything in the database, with keys and indexes named after what they cover.</summary>
internal static partial class SnakeCaseNames
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            var table = type.GetTableName()!;
            foreach (var property in type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => complex.ComplexType.GetProperties())))
            {
                NameColumn(property);
            }

            // A table per type repeats its root's key, and one name cannot serve several tables: EF names those itself.
            foreach (var key in type.GetDeclaredKeys().Where(_ => !type.GetDerivedTypes().Any()))
            {
                key.SetName(key.IsPrimaryKey() ? $"pk_{table}" : $"ak_{table}_{Columns(key.Properties)}");
            }

            foreach (var index in type.GetDeclaredIndexes())
            {
                index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{table}_{Columns(index.Properties)}");
            }

            foreach (var foreignKey in type.GetDeclaredForeignKeys())
            {
                foreignKey.SetConstraintName($"fk_{table}_{foreignKey.PrincipalEntityType.GetTableName()}_{Columns(foreignKey.Properties)}");
            }
        }
    }

    private static void NameColumn(IMutableProperty property)
    {
        // The row version is PostgreSQL's own xmin, and a tenant's column has its name already.
        if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null && !property.IsConcurrencyToken)
        {
            property.SetColumnName(Snake(property.Name));
        }
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => property.GetColumnName()).Where(column => column != "tenant_id").DefaultIfEmpty("tenant_id"));

    private static string Snake(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
