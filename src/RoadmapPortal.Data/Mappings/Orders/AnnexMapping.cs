using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Orders;

internal sealed class AnnexMapping : IEntityTypeConfiguration<Annex>
{
    public void Configure(EntityTypeBuilder<Annex> builder)
    {
        builder.ToTable("annexes");
        builder.HasOne<Roadmap>().WithMany().HasForeignKey(annex => new { annex.Tenant, annex.RoadmapId }).OnDelete(DeleteBehavior.Restrict);

        // A table that its roadmap gives up is annexed no longer.
        builder.HasOne<RoadmapTable>().WithMany().HasForeignKey(annex => new { annex.Tenant, annex.TableId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(annex => new { annex.Tenant, annex.RoadmapId });

        // Two that change places pass through the same place; the order's own row keeps writers apart.
        builder.HasIndex(annex => new { annex.Tenant, annex.OrderId, annex.Position });
        builder.HasRowVersion();
    }
}
