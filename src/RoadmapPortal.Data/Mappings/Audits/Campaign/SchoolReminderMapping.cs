using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Audits.Campaign;

internal sealed class SchoolReminderMapping : IEntityTypeConfiguration<SchoolReminder>
{
    public void Configure(EntityTypeBuilder<SchoolReminder> builder)
    {
        builder.ToTable("school_reminders");
        builder.HasOne<PlanningPeriod>().WithMany().HasForeignKey(reminder => new { reminder.Tenant, reminder.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<School>().WithMany().HasForeignKey(reminder => new { reminder.Tenant, reminder.SchoolId }).OnDelete(DeleteBehavior.Restrict);

        // Of two people who remind at once, the second is told that it is done.
        builder.HasIndex(reminder => new { reminder.Tenant, reminder.PeriodId, reminder.SchoolId, reminder.Matter, reminder.Day })
            .IsUnique().HasFilter("read_at is null");
        builder.HasRowVersion();
    }
}
