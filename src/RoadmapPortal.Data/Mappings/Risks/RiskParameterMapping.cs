using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Data.Mappings.Risks;

internal sealed class RiskParameterMapping : IEntityTypeConfiguration<RiskParameter>
{
    public void Configure(EntityTypeBuilder<RiskParameter> builder)
    {
        builder.ToTable("risk_parameters");
        builder.HasMany(parameter => parameter.Codings).WithOne().HasForeignKey(coding => new { coding.Tenant, coding.ParameterId });

        // Unique by a constraint that the migration adds: it is looked at when a transaction ends, so that two may change places.
        builder.HasIndex(parameter => new { parameter.Tenant, parameter.FactorId, parameter.Position });
        builder.HasRowVersion();
    }
}
