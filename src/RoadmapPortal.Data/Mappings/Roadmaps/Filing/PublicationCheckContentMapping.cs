using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;

namespace RoadmapPortal.Data.Mappings.Roadmaps.Filing;

internal sealed class PublicationCheckContentMapping : IEntityTypeConfiguration<PublicationCheckContent>
{
    public void Configure(EntityTypeBuilder<PublicationCheckContent> builder)
    {
        builder.ToTable("publication_check_contents");

        // A table of its own, so that whoever reads the checks does not read the bytes.
        builder.HasOne<PublicationCheck>().WithOne().HasForeignKey<PublicationCheckContent>(content => new { content.Tenant, content.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasRowVersion();
    }
}
