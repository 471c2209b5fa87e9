using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;

namespace RoadmapPortal.Data.Mappings.Risks;

internal sealed class ParameterMappingMapping : IEntityTypeConfiguration<ParameterMapping>
{
    public void Configure(EntityTypeBuilder<ParameterMapping> builder)
    {
        builder.ToTable("parameter_mappings");
        builder.HasOne<RiskParameter>().WithMany().HasForeignKey(pair => new { pair.Tenant, pair.OneId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RiskParameter>().WithMany().HasForeignKey(pair => new { pair.Tenant, pair.OtherId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(pair => new { pair.Tenant, pair.OneId, pair.OtherId }).IsUnique();
        builder.HasRowVersion();
    }
}
