using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;

namespace RoadmapPortal.Data.Mappings.Risks;

internal sealed class CodeRenumberingMapping : IEntityTypeConfiguration<CodeRenumbering>
{
    public void Configure(EntityTypeBuilder<CodeRenumbering> builder)
    {
        builder.ToTable("code_renumberings");
        builder.HasOne<RiskCatalogueVersion>().WithMany().HasForeignKey(done => new { done.Tenant, done.VersionId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(done => new { done.Tenant, done.VersionId, done.At });
        builder.HasRowVersion();
    }
}
