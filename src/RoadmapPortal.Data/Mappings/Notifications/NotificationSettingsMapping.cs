using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Notifications;

namespace RoadmapPortal.Data.Mappings.Notifications;

internal sealed class NotificationSettingsMapping : IEntityTypeConfiguration<NotificationSettings>
{
    public void Configure(EntityTypeBuilder<NotificationSettings> builder)
    {
        builder.ToTable("notification_settings");
        builder.HasIndex(settings => new { settings.Tenant, settings.PersonId }).IsUnique();
        builder.HasRowVersion();
    }
}
