using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Archives;

namespace RoadmapPortal.Data.Mappings.Archives;

internal sealed class ArchiveWorkMapping : IEntityTypeConfiguration<ArchiveWork>
{
    public void Configure(EntityTypeBuilder<ArchiveWork> builder)
    {
        builder.ToTable("archive_works");

        // Two that begin at once are one too many: the database lets the first of them in.
        builder.HasIndex(work => work.Tenant).IsUnique().HasFilter("state = 'Running'");
        builder.HasRowVersion();
    }
}
