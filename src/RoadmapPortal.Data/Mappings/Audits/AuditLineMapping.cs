using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Data.Mappings.Audits;

internal sealed class AuditLineMapping : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> builder)
    {
        builder.ToTable("audit_lines");
        builder.HasOne<RiskParameter>().WithMany().HasForeignKey(line => new { line.Tenant, line.ParameterId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.Tenant, line.AuditId, line.ParameterId }).IsUnique();
        builder.HasRowVersion();
    }
}
