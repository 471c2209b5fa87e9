using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class RoadmapTableMapping : IEntityTypeConfiguration<RoadmapTable>
{
    public void Configure(EntityTypeBuilder<RoadmapTable> builder)
    {
        builder.ToTable("roadmap_tables");
        builder.HasMany(table => table.Columns).WithOne().HasForeignKey(column => new { column.Tenant, column.TableId });
        builder.HasMany(table => table.Sections).WithOne().HasForeignKey(section => new { section.Tenant, section.TableId });
        builder.HasMany(table => table.Activities).WithOne().HasForeignKey(activity => new { activity.Tenant, activity.TableId });
        builder.HasIndex(table => new { table.Tenant, table.RoadmapId, table.Rank }).IsUnique();
        builder.Ignore(table => table.ShownColumns);
        builder.Ignore(table => table.Shares);
        builder.HasRowVersion();
    }
}
