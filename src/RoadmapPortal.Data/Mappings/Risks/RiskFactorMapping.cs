using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Data.Mappings.Risks;

internal sealed class RiskFactorMapping : IEntityTypeConfiguration<RiskFactor>
{
    public void Configure(EntityTypeBuilder<RiskFactor> builder)
    {
        builder.ToTable("risk_factors");
        builder.HasMany(factor => factor.Parameters).WithOne().HasForeignKey(parameter => new { parameter.Tenant, parameter.FactorId });
        builder.Ignore(factor => factor.Offered);

        // Unique by a constraint that the migration adds: it is looked at when a transaction ends, so that two may change places.
        builder.HasIndex(factor => new { factor.Tenant, factor.VersionId, factor.Position });
        builder.HasRowVersion();
    }
}
