using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Journal;

namespace RoadmapPortal.Data.Mappings.Journal;

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal_entries");
        builder.Ignore(entry => entry.Mark);
        builder.HasIndex(entry => new { entry.Tenant, entry.Number }).IsUnique();
        builder.HasIndex(entry => new { entry.Tenant, entry.PersonId, entry.Number });
        builder.HasIndex(entry => new { entry.Tenant, entry.SubjectId, entry.Number });
    }
}
