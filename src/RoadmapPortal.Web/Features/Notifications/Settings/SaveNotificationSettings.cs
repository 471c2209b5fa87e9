using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.Settings;

/// <summary>A person chooses own letters. The last choice counts, in whichever window it was made.</summary>
public sealed class SaveNotificationSettings(Gate gate, PortalContexts contexts)
{
    public async Task<Outcome<NotificationSettings>> RunAsync(Visitor visitor, MailPace decisions, MailPace filing, MailPace deadlines, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<NotificationSettings>(Gate.IsFound.Refuse());
        }

        try
        {
            return await WriteAsync();
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            return await WriteAsync();
        }

        async Task<Outcome<NotificationSettings>> WriteAsync()
        {
            await using var context = contexts.Open(member.Scope);
            var settings = await context.NotificationSettings.SingleOrDefaultAsync(settings => settings.PersonId == visitor.Person, cancellation);
            if (settings is null)
            {
                settings = new NotificationSettings(member.Municipality.Id, NotificationSettingsId.New(), visitor.Person);
                context.Add(settings);
            }

            settings.Choose(decisions, filing, deadlines);
            await context.SaveChangesAsync(cancellation);
            return Outcome.Done(settings);
        }
    }
}
