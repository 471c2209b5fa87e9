using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Notifications.Mail;

namespace RoadmapPortal.Data.Mappings.Notifications;

internal sealed class MailLetterMapping : IEntityTypeConfiguration<MailLetter>
{
    public void Configure(EntityTypeBuilder<MailLetter> builder)
    {
        builder.ToTable("mail_letters");
        builder.HasIndex(letter => new { letter.Tenant, letter.NextAttempt }).HasFilter("state = 'Waiting'");
        builder.HasIndex(letter => new { letter.Tenant, letter.State, letter.At });
        builder.HasRowVersion();
    }
}
