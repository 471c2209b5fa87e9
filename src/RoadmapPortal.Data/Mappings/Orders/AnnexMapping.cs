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
        builder.HasIndex(annex => new { annex.Tenant, annex.RoadmapId });
        builder.HasIndex(annex => new { annex.Tenant, annex.OrderId, annex.Position }).IsUnique();
        builder.HasRowVersion();
    }
}
