using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Notifications.Send;

namespace RoadmapPortal.Web.Features.Notifications.Rounds;

/// <summary>Puts what waited for the morning into one letter for each person. What was read in the portal meanwhile stays out. Run again, it finds nothing.</summary>
public sealed class WriteDailyLetters(PortalContexts contexts, MailSettings settings, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!settings.IsOn)
        {
            return;
        }

        var moment = DailyLetter.LastMoment(time.GetLocalNow()).ToUniversalTime();
        foreach (var tenant in await contexts.MunicipalitiesAsync(cancellation))
        {
            try
            {
                await InAsync(tenant, moment, cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another server writes them at the same moment, or somebody read one just now: the next round has the rest.
            }
        }
    }

    private async Task InAsync(MunicipalityId tenant, DateTimeOffset moment, CancellationToken cancellation)
    {
        var oldest = moment - DailyLetter.Oldest;
        await using var context = contexts.Open(new TenantScope(tenant, new Actor(null, "Почта портала")));
        var waiting = await context.Notifications
            .Where(notification => notification.Mail == MailPace.Daily && notification.LetterId == null && notification.ReadAt == null
                && notification.At < moment && notification.At >= oldest)
            .ToListAsync(cancellation);
        foreach (var person in waiting.GroupBy(notification => notification.Recipient))
        {
            var letter = new MailLetter(tenant, person.Key, time.GetUtcNow());
            context.Add(letter);
            foreach (var notification in person)
            {
                notification.PutInto(letter);
            }
        }

        await context.SaveChangesAsync(cancellation);
    }
}
