using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;

namespace RoadmapPortal.Data.Mappings.Roadmaps.Filing;

internal sealed class PublicationCheckMapping : IEntityTypeConfiguration<PublicationCheck>
{
    public void Configure(EntityTypeBuilder<PublicationCheck> builder)
    {
        builder.ToTable("publication_checks");
        builder.HasOne<SchoolRoadmap>().WithMany().HasForeignKey(check => new { check.Tenant, check.RoadmapId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasRowVersion();
    }
}
