using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits.SelfAudit;

namespace RoadmapPortal.Data.Mappings.Audits.SelfAudit;

internal sealed class TypicalRemarkMapping : IEntityTypeConfiguration<TypicalRemark>
{
    public void Configure(EntityTypeBuilder<TypicalRemark> builder)
    {
        builder.ToTable("typical_remarks");
        builder.HasIndex(remark => new { remark.Tenant, remark.Words }).IsUnique();
        builder.HasRowVersion();
    }
}
