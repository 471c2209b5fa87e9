using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

namespace RoadmapPortal.Data.Mappings.Roadmaps.Filing.Remarks;

internal sealed class RoadmapRemarkMapping : IEntityTypeConfiguration<RoadmapRemark>
{
    public void Configure(EntityTypeBuilder<RoadmapRemark> builder)
    {
        builder.ToTable("roadmap_remarks");
        builder.HasOne<SchoolRoadmap>().WithMany().HasForeignKey(remark => new { remark.Tenant, remark.RoadmapId }).OnDelete(DeleteBehavior.Restrict);

        // The row is named without a key: it goes with its section or table, and the remark stays.
        builder.HasMany(remark => remark.Replies).WithOne().HasForeignKey(reply => new { reply.Tenant, reply.RemarkId });
        builder.Ignore(remark => remark.SentReplies);
        builder.HasRowVersion();
    }
}
