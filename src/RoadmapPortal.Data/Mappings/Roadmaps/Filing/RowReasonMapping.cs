using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Data.Mappings.Roadmaps.Filing;

internal sealed class RowReasonMapping : IEntityTypeConfiguration<RowReason>
{
    public void Configure(EntityTypeBuilder<RowReason> builder)
    {
        builder.ToTable("row_reasons");
        builder.HasOne<SchoolRoadmap>().WithMany().HasForeignKey(reason => new { reason.Tenant, reason.RoadmapId }).OnDelete(DeleteBehavior.Restrict);

        // Rows are never deleted, only marked as removed.
        builder.HasOne<Activity>().WithMany().HasForeignKey(reason => new { reason.Tenant, reason.RowId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(reason => new { reason.Tenant, reason.RoadmapId, reason.RowId }).IsUnique();
        builder.HasRowVersion();
    }
}
