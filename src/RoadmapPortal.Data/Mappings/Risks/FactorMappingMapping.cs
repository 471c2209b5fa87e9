using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;

namespace RoadmapPortal.Data.Mappings.Risks;

internal sealed class FactorMappingMapping : IEntityTypeConfiguration<FactorMapping>
{
    public void Configure(EntityTypeBuilder<FactorMapping> builder)
    {
        builder.ToTable("factor_mappings");
        builder.HasOne<RiskFactor>().WithMany().HasForeignKey(pair => new { pair.Tenant, pair.OneId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RiskFactor>().WithMany().HasForeignKey(pair => new { pair.Tenant, pair.OtherId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(pair => new { pair.Tenant, pair.OneId, pair.OtherId }).IsUnique();
        builder.HasRowVersion();
    }
}
