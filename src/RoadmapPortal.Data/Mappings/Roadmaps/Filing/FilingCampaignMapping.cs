using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Data.Mappings.Roadmaps.Filing;

internal sealed class FilingCampaignMapping : IEntityTypeConfiguration<FilingCampaign>
{
    public void Configure(EntityTypeBuilder<FilingCampaign> builder)
    {
        builder.ToTable("filing_campaigns");
        builder.HasOne<PlanningPeriod>().WithMany().HasForeignKey(campaign => new { campaign.Tenant, campaign.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(campaign => new { campaign.Tenant, campaign.PeriodId }).IsUnique();
        builder.Ignore(campaign => campaign.Terms);
        builder.HasRowVersion();
    }
}
