using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Journal;

namespace RoadmapPortal.Data.Mappings.Journal;

internal sealed class JournalHeadMapping : IEntityTypeConfiguration<JournalHead>
{
    public void Configure(EntityTypeBuilder<JournalHead> builder)
    {
        builder.ToTable("journal_heads");
        builder.Ignore(head => head.Mark);
    }
}
