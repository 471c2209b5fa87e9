using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Data.Mappings.Orders;

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders");
        builder.ComplexProperty(order => order.Header);
        builder.Property(order => order.TypedPreamble).HasColumnName("preamble");
        builder.HasOne<PlanningPeriod>().WithMany().HasForeignKey(order => new { order.Tenant, order.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(order => order.Grounds).WithOne().HasForeignKey(ground => new { ground.Tenant, ground.OrderId });
        builder.HasMany(order => order.Items).WithOne().HasForeignKey(item => new { item.Tenant, item.OrderId });
        builder.HasMany(order => order.Annexes).WithOne().HasForeignKey(annex => new { annex.Tenant, annex.OrderId });
        builder.HasMany(order => order.Effects).WithOne().HasForeignKey(effect => new { effect.Tenant, effect.OrderId });
        builder.Ignore(order => order.Texts);
        builder.Ignore(order => order.ApprovedRoadmaps);
        builder.Ignore(order => order.AmendedRoadmaps);
        builder.Ignore(order => order.CarriedRoadmaps);
        builder.HasRowVersion();
    }
}
