using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Data.Conversions;
using RoadmapPortal.Data.History;

namespace RoadmapPortal.Data.Mappings.History;

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history_entries");
        builder.Property(entry => entry.Id).HasConversion<EntityIdConverter<HistoryEntryId>>();
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(40);
        builder.Property(entry => entry.Changes).HasConversion<JsonListConverter<FieldChange>, ListComparer<FieldChange>>().HasColumnType("jsonb");
        builder.HasIndex(entry => new { entry.Tenant, entry.SubjectId, entry.At });
    }
}
