using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;

namespace RoadmapPortal.Data.Mappings.Audits;

internal sealed class EntryAuditMapping : IEntityTypeConfiguration<EntryAudit>
{
    public void Configure(EntityTypeBuilder<EntryAudit> builder)
    {
        builder.ToTable("entry_audits");
        builder.HasOne<PlanningPeriod>().WithMany().HasForeignKey(audit => new { audit.Tenant, audit.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(audit => audit.Lines).WithOne().HasForeignKey(line => new { line.Tenant, line.AuditId });
        builder.HasMany(audit => audit.Findings).WithOne().HasForeignKey(finding => new { finding.Tenant, finding.AuditId });
        builder.HasIndex(audit => new { audit.Tenant, audit.PeriodId }).IsUnique();
        builder.HasRowVersion();
    }
}
