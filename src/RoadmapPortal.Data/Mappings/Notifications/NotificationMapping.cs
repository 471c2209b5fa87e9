using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.HasOne<School>().WithMany().HasForeignKey(notification => new { notification.Tenant, notification.SchoolId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MailLetter>().WithMany().HasForeignKey(notification => new { notification.Tenant, notification.LetterId }).OnDelete(DeleteBehavior.Restrict);

        // A job that runs again after a crash tells nobody twice.
        builder.HasIndex(notification => new { notification.Tenant, notification.Recipient, notification.Occasion }).IsUnique();

        // The number beside the bell is counted for every page.
        builder.HasIndex(notification => new { notification.Tenant, notification.Recipient, notification.At }).HasFilter("read_at is null");
        builder.HasRowVersion();
    }
}
