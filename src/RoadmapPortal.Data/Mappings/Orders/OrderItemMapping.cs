using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Data.Mappings.Orders;

internal sealed class OrderItemMapping : IEntityTypeConfiguration<OrderItem>
{
    public void Configure(EntityTypeBuilder<OrderItem> builder)
    {
        builder.ToTable("order_items");
        builder.HasOne<OrderItem>().WithMany().HasForeignKey(item => new { item.Tenant, item.ParentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.Tenant, item.OrderId, item.Position });
        builder.HasRowVersion();
    }
}
