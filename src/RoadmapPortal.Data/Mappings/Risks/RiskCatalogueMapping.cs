using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Data.Mappings.Risks;

internal sealed class RiskCatalogueMapping : IEntityTypeConfiguration<RiskCatalogue>
{
    public void Configure(EntityTypeBuilder<RiskCatalogue> builder)
    {
        builder.ToTable("risk_catalogues");
        builder.HasMany(catalogue => catalogue.Versions).WithOne().HasForeignKey(version => new { version.Tenant, version.CatalogueId });
        builder.HasRowVersion();
    }
}
