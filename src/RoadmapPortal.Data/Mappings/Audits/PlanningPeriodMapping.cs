using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Data.Mappings.Audits;

internal sealed class PlanningPeriodMapping : IEntityTypeConfiguration<PlanningPeriod>
{
    public void Configure(EntityTypeBuilder<PlanningPeriod> builder)
    {
        builder.ToTable("planning_periods");
        builder.HasOne<RiskCatalogueVersion>().WithMany().HasForeignKey(period => new { period.Tenant, period.CatalogueVersionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasRowVersion();
    }
}
