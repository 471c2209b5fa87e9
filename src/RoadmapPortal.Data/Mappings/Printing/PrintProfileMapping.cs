using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Data.Mappings.Printing;

internal sealed class PrintProfileMapping : IEntityTypeConfiguration<PrintProfile>
{
    public void Configure(EntityTypeBuilder<PrintProfile> builder)
    {
        builder.ToTable("print_profiles");
        builder.ComplexProperty(profile => profile.Look);

        // One for each municipality: of two people who make the first at once, the second is refused.
        builder.HasIndex(profile => profile.Tenant).IsUnique();
        builder.HasRowVersion();
    }
}
