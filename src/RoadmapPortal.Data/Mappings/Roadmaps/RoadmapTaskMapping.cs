using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class RoadmapTaskMapping : IEntityTypeConfiguration<RoadmapTask>
{
    public void Configure(EntityTypeBuilder<RoadmapTask> builder)
    {
        builder.ToTable("roadmap_tasks");
        builder.HasIndex(item => new { item.Tenant, item.RoadmapId, item.Rank }).IsUnique();
        builder.HasRowVersion();
    }
}
