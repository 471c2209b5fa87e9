using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Editions;

namespace RoadmapPortal.Data.Mappings.Editions;

internal sealed class EditionHeadMapping : IEntityTypeConfiguration<EditionHead>
{
    public void Configure(EntityTypeBuilder<EditionHead> builder)
    {
        builder.ToTable("edition_heads");
        builder.Ignore(head => head.Mark);
    }
}
