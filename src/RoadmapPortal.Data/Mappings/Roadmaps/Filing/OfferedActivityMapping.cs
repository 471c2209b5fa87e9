using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Data.Mappings.Roadmaps.Filing;

internal sealed class OfferedActivityMapping : IEntityTypeConfiguration<OfferedActivity>
{
    public void Configure(EntityTypeBuilder<OfferedActivity> builder)
    {
        builder.ToTable("offered_activities");
        builder.HasOne<SchoolRoadmap>().WithMany().HasForeignKey(offer => new { offer.Tenant, offer.RoadmapId }).OnDelete(DeleteBehavior.Restrict);

        // Rows are never deleted, only marked as removed.
        builder.HasOne<Activity>().WithMany().HasForeignKey(offer => new { offer.Tenant, offer.SourceId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Activity>().WithMany().HasForeignKey(offer => new { offer.Tenant, offer.RowId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(offer => new { offer.Tenant, offer.RoadmapId, offer.SourceId }).IsUnique();
        builder.Ignore(offer => offer.IsDeclined);
        builder.HasRowVersion();
    }
}
