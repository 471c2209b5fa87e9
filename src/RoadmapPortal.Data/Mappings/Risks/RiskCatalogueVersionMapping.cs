using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Data.Mappings.Risks;

internal sealed class RiskCatalogueVersionMapping : IEntityTypeConfiguration<RiskCatalogueVersion>
{
    public void Configure(EntityTypeBuilder<RiskCatalogueVersion> builder)
    {
        builder.ToTable("risk_catalogue_versions");
        builder.HasMany(version => version.Factors).WithOne().HasForeignKey(factor => new { factor.Tenant, factor.VersionId });
        builder.HasIndex(version => new { version.Tenant, version.CatalogueId, version.Number }).IsUnique();
        builder.HasRowVersion();
    }
}
