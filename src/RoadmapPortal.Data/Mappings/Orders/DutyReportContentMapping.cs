using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Orders.Duties;

namespace RoadmapPortal.Data.Mappings.Orders;

internal sealed class DutyReportContentMapping : IEntityTypeConfiguration<DutyReportContent>
{
    public void Configure(EntityTypeBuilder<DutyReportContent> builder)
    {
        builder.ToTable("duty_report_contents");

        // A table of its own, so that whoever reads the reports does not read the bytes.
        builder.HasOne<DutyReport>().WithOne().HasForeignKey<DutyReportContent>(content => new { content.Tenant, content.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasRowVersion();
    }
}
