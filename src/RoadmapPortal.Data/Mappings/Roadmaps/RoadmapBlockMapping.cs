using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class RoadmapBlockMapping : IEntityTypeConfiguration<RoadmapBlock>
{
    public void Configure(EntityTypeBuilder<RoadmapBlock> builder)
    {
        builder.ToTable("roadmap_blocks");
        builder.HasOne<RoadmapTable>().WithMany().HasForeignKey(block => new { block.Tenant, block.TableId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(block => new { block.Tenant, block.RoadmapId, block.Rank }).IsUnique();
        builder.Ignore(block => block.HasText);
        builder.HasRowVersion();
    }
}
