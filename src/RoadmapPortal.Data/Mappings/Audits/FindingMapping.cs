using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Audits;

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("findings");
        builder.HasOne<RiskParameter>().WithMany().HasForeignKey(finding => new { finding.Tenant, finding.ParameterId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<School>().WithMany().HasForeignKey(finding => new { finding.Tenant, finding.SchoolId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(finding => new { finding.Tenant, finding.AuditId, finding.SchoolId, finding.ParameterId }).IsUnique();
        builder.HasRowVersion();
    }
}
