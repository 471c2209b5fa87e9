using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Audits.SelfAudit;

internal sealed class SchoolAuditMapping : IEntityTypeConfiguration<SchoolAudit>
{
    public void Configure(EntityTypeBuilder<SchoolAudit> builder)
    {
        builder.ToTable("school_audits");
        builder.HasOne<EntryAudit>().WithMany().HasForeignKey(audit => new { audit.Tenant, audit.AuditId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<School>().WithMany().HasForeignKey(audit => new { audit.Tenant, audit.SchoolId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(audit => audit.Answers).WithOne().HasForeignKey(answer => new { answer.Tenant, answer.SchoolAuditId });
        builder.HasIndex(audit => new { audit.Tenant, audit.AuditId, audit.SchoolId }).IsUnique();
        builder.HasRowVersion();
    }
}
