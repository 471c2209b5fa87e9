using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Data.Mappings.Orders;

internal sealed class OrderEffectMapping : IEntityTypeConfiguration<OrderEffect>
{
    public void Configure(EntityTypeBuilder<OrderEffect> builder)
    {
        builder.ToTable("order_effects");
        builder.HasOne<Order>().WithMany().HasForeignKey(effect => new { effect.Tenant, effect.TargetId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(effect => new { effect.Tenant, effect.OrderId, effect.TargetId }).IsUnique();
        builder.HasIndex(effect => new { effect.Tenant, effect.TargetId });
        builder.HasRowVersion();
    }
}
