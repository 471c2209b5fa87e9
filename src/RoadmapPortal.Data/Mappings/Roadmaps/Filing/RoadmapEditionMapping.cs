using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Data.Mappings.Roadmaps.Filing;

internal sealed class RoadmapEditionMapping : IEntityTypeConfiguration<RoadmapEdition>
{
    public void Configure(EntityTypeBuilder<RoadmapEdition> builder)
    {
        builder.ToTable("roadmap_editions");
        builder.HasOne<SchoolRoadmap>().WithMany().HasForeignKey(edition => new { edition.Tenant, edition.RoadmapId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(edition => new { edition.Tenant, edition.RoadmapId, edition.Kind, edition.Number }).IsUnique();
        builder.HasRowVersion();
    }
}
