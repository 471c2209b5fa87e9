using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class ActivityParameterMapping : IEntityTypeConfiguration<ActivityParameter>
{
    public void Configure(EntityTypeBuilder<ActivityParameter> builder)
    {
        builder.ToTable("activity_parameters");
        builder.HasOne<RiskParameter>().WithMany().HasForeignKey(link => new { link.Tenant, link.ParameterId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => new { link.Tenant, link.ActivityId, link.ParameterId }).IsUnique();
        builder.HasRowVersion();
    }
}
