using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Notifications.Send;

namespace RoadmapPortal.Web.Features.Notifications.Tell;

/// <summary>
/// Tells people of what an action does. Called by the action before it saves: notifications and their letters are added to its context and
/// are written with the deed, or not at all.
/// </summary>
public sealed class TellNews(MailSettings mail, TimeProvider time)
{
    /// <summary>Tells everybody who is bound to the school.</summary>
    /// <param name="except">Who did it, and knows.</param>
    public async Task SchoolAsync(PortalContext context, SchoolId school, News news, PersonId? except, CancellationToken cancellation)
    {
        var people = await context.Memberships.AsNoTracking().Where(membership => membership.SchoolId == school).ToListAsync(cancellation);
        await TellAsync(context, people, news, except, cancellation);
    }

    /// <summary>Tells those of the municipality's own people, bound to no school, whose roles allow the deed.</summary>
    /// <param name="except">Who did it, and knows.</param>
    public async Task OfficeAsync(PortalContext context, Deed deed, News news, PersonId? except, CancellationToken cancellation)
    {
        var roles = Enum.GetValues<Role>().Where(role => role.May(deed)).ToList();
        var people = await context.Memberships.AsNoTracking()
            .Where(membership => membership.SchoolId == null && roles.Contains(membership.Role)).ToListAsync(cancellation);
        await TellAsync(context, people, news, except, cancellation);
    }

    private async Task TellAsync(PortalContext context, List<Membership> people, News news, PersonId? except, CancellationToken cancellation)
    {
        var recipients = people.Select(membership => membership.PersonId).Where(person => person != except).Distinct().ToList();
        if (recipients.Count == 0)
        {
            return;
        }

        var settings = await context.NotificationSettings.AsNoTracking()
            .Where(settings => recipients.Contains(settings.PersonId)).ToDictionaryAsync(settings => settings.PersonId, cancellation);
        var told = await context.Notifications
            .Where(notification => notification.Occasion == news.Occasion && recipients.Contains(notification.Recipient))
            .Select(notification => notification.Recipient).ToListAsync(cancellation);
        told.AddRange(context.Notifications.Local.Where(notification => notification.Occasion == news.Occasion).Select(notification => notification.Recipient));
        foreach (var person in recipients.Except(told))
        {
            var group = news.Matter.Group();
            Add(context, people[0].Tenant, person, news, settings.GetValueOrDefault(person)?[group] ?? NotificationSettings.Usual(group));
        }
    }

    private void Add(PortalContext context, MunicipalityId tenant, PersonId person, News news, MailPace pace)
    {
        var now = time.GetUtcNow();
        var notification = new Notification(tenant, person, news, mail.IsOn ? pace : MailPace.Never, now);
        context.Add(notification);
        if (notification.Mail == MailPace.AtOnce)
        {
            var letter = new MailLetter(tenant, person, now);
            notification.PutInto(letter);
            context.Add(letter);
        }
    }
}
