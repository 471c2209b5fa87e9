using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("activities");
        builder.HasOne<Section>().WithMany().HasForeignKey(activity => new { activity.Tenant, activity.SectionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(activity => activity.Parameters).WithOne().HasForeignKey(link => new { link.Tenant, link.ActivityId });
        builder.HasMany(activity => activity.Responsible).WithOne().HasForeignKey(link => new { link.Tenant, link.ActivityId });

        // Two people who insert at the same place at once: the second is refused and tries again on the new order.
        builder.HasIndex(activity => new { activity.Tenant, activity.SectionId, activity.Level, activity.Rank }).IsUnique();
        builder.HasRowVersion();
    }
}
