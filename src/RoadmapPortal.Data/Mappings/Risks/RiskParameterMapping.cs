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
        builder.HasIndex(parameter => new { parameter.Tenant, parameter.FactorId, parameter.Position }).IsUnique();
        builder.HasRowVersion();
    }
}
