using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Data.Mappings.Orders;

internal sealed class LegalGroundMapping : IEntityTypeConfiguration<LegalGround>
{
    public void Configure(EntityTypeBuilder<LegalGround> builder)
    {
        builder.ToTable("legal_grounds");
        builder.HasIndex(ground => new { ground.Tenant, ground.OrderId, ground.Position });
        builder.HasRowVersion();
    }
}
