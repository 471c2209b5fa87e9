using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Schools;

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.ToTable("schools");
        builder.HasIndex(school => new { school.Tenant, school.Label }).IsUnique();
        builder.HasRowVersion();
    }
}
