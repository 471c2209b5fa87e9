using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class MunicipalRoadmapMapping : IEntityTypeConfiguration<MunicipalRoadmap>
{
    public void Configure(EntityTypeBuilder<MunicipalRoadmap> builder)
    {
        builder.ToTable("municipal_roadmaps");
    }
}
