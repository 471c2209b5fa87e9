using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Editions;

namespace RoadmapPortal.Data.Mappings.Editions;

internal sealed class EditionFileMapping : IEntityTypeConfiguration<EditionFile>
{
    public void Configure(EntityTypeBuilder<EditionFile> builder)
    {
        builder.ToTable("edition_files");
        builder.HasIndex(file => new { file.Tenant, file.EditionId, file.Format }).IsUnique();
    }
}
