using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Data.Mappings.Checks;

internal sealed class CheckProfileMapping : IEntityTypeConfiguration<CheckProfile>
{
    public void Configure(EntityTypeBuilder<CheckProfile> builder)
    {
        builder.ToTable("check_profiles");

        // One for each municipality: of two people who make the first at once, the second is refused.
        builder.HasIndex(profile => profile.Tenant).IsUnique();
        builder.HasRowVersion();
    }
}
