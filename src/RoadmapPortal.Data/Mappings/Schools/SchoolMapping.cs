using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Schools;

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.ToTable("schools", table =>
        {
            table.HasCheckConstraint("ck_schools_only_a_closed_one_joined_another", "merged_into is null or closed_on is not null");
            table.HasCheckConstraint("ck_schools_joined_another", "merged_into <> id");
        });
        builder.HasIndex(school => new { school.Tenant, school.Label }).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(school => new { school.Tenant, school.MergedInto }).OnDelete(DeleteBehavior.Restrict);
        builder.HasRowVersion();
    }
}
