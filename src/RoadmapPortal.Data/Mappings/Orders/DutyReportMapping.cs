using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Orders;

internal sealed class DutyReportMapping : IEntityTypeConfiguration<DutyReport>
{
    public void Configure(EntityTypeBuilder<DutyReport> builder)
    {
        builder.ToTable("duty_reports");
        builder.HasOne<OrderItem>().WithMany().HasForeignKey(report => new { report.Tenant, report.ItemId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<School>().WithMany().HasForeignKey(report => new { report.Tenant, report.SchoolId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasRowVersion();
    }
}
