using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;

namespace RoadmapPortal.Data.Mappings.Audits.Campaign;

internal sealed class AuditCampaignMapping : IEntityTypeConfiguration<AuditCampaign>
{
    public void Configure(EntityTypeBuilder<AuditCampaign> builder)
    {
        builder.ToTable("audit_campaigns");
        builder.HasOne<PlanningPeriod>().WithMany().HasForeignKey(campaign => new { campaign.Tenant, campaign.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(campaign => new { campaign.Tenant, campaign.PeriodId }).IsUnique();
        builder.Ignore(campaign => campaign.Terms);
        builder.HasRowVersion();
    }
}
