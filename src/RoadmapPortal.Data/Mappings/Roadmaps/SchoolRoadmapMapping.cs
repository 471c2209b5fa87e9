using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class SchoolRoadmapMapping : IEntityTypeConfiguration<SchoolRoadmap>
{
    public void Configure(EntityTypeBuilder<SchoolRoadmap> builder)
    {
        builder.ToTable("school_roadmaps");
        builder.HasOne<School>().WithMany().HasForeignKey(roadmap => new { roadmap.Tenant, roadmap.SchoolId }).OnDelete(DeleteBehavior.Restrict);
    }
}
