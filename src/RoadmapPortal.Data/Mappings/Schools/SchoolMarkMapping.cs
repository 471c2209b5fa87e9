using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Schools;

internal sealed class SchoolMarkMapping : IEntityTypeConfiguration<SchoolMark>
{
    public void Configure(EntityTypeBuilder<SchoolMark> builder)
    {
        builder.ToTable("school_marks");
        builder.HasOne<School>().WithMany().HasForeignKey(mark => new { mark.Tenant, mark.SchoolId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PlanningPeriod>().WithMany().HasForeignKey(mark => new { mark.Tenant, mark.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(mark => new { mark.Tenant, mark.PeriodId, mark.SchoolId, mark.Kind }).IsUnique();
        builder.HasRowVersion();
    }
}
