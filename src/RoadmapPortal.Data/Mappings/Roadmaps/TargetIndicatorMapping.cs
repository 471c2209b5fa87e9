using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class TargetIndicatorMapping : IEntityTypeConfiguration<TargetIndicator>
{
    public void Configure(EntityTypeBuilder<TargetIndicator> builder)
    {
        builder.ToTable("target_indicators");
        builder.HasIndex(item => new { item.Tenant, item.RoadmapId, item.Rank }).IsUnique();
        builder.HasRowVersion();
    }
}
