using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Mappings.Tenancy;

internal sealed class MunicipalityMapping : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.ToTable("municipalities");
        builder.HasKey(municipality => municipality.Id);
        builder.Property(municipality => municipality.Id).ValueGeneratedNever();
        builder.HasIndex(municipality => municipality.Slug).IsUnique();
        builder.HasRowVersion();
    }
}
