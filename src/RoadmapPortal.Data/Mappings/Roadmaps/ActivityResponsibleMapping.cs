using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class ActivityResponsibleMapping : IEntityTypeConfiguration<ActivityResponsible>
{
    public void Configure(EntityTypeBuilder<ActivityResponsible> builder)
    {
        builder.ToTable("activity_responsible");
        builder.HasOne<Responsible>().WithMany().HasForeignKey(link => new { link.Tenant, link.ResponsibleId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => new { link.Tenant, link.ActivityId, link.ResponsibleId }).IsUnique();
        builder.HasRowVersion();
    }
}
