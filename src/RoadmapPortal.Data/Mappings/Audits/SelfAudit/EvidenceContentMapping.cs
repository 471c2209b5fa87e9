using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits.SelfAudit;

namespace RoadmapPortal.Data.Mappings.Audits.SelfAudit;

internal sealed class EvidenceContentMapping : IEntityTypeConfiguration<EvidenceContent>
{
    public void Configure(EntityTypeBuilder<EvidenceContent> builder)
    {
        builder.ToTable("evidence_contents");

        // Goes with its file; a table of its own, so that whoever reads the answers does not read the bytes.
        builder.HasOne<EvidenceFile>().WithOne().HasForeignKey<EvidenceContent>(content => new { content.Tenant, content.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasRowVersion();
    }
}
