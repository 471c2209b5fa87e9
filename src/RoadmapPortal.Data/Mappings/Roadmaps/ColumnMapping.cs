using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class ColumnMapping : IEntityTypeConfiguration<Column>
{
    public void Configure(EntityTypeBuilder<Column> builder)
    {
        builder.ToTable("table_columns");
        builder.HasIndex(column => new { column.Tenant, column.TableId, column.Kind }).IsUnique();
        builder.HasRowVersion();
    }
}
