using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Data.Mappings.Risks;

internal sealed class ParameterCodingMapping : IEntityTypeConfiguration<ParameterCoding>
{
    public void Configure(EntityTypeBuilder<ParameterCoding> builder)
    {
        builder.ToTable("parameter_codings");
        builder.HasIndex(coding => new { coding.Tenant, coding.ParameterId, coding.Numbering }).IsUnique();
        builder.HasRowVersion();
    }
}
