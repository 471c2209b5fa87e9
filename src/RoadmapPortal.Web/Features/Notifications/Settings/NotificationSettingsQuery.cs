using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.Send;

namespace RoadmapPortal.Web.Features.Notifications.Settings;

/// <summary>What a person chose, or the usual.</summary>
public sealed class NotificationSettingsQuery(Gate gate, PortalContexts contexts, MailSettings mail)
{
    /// <returns>None for strangers.</returns>
    public async Task<NotificationSettingsView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var settings = await context.NotificationSettings.AsNoTracking().SingleOrDefaultAsync(settings => settings.PersonId == visitor.Person, cancellation)
            ?? new NotificationSettings(member.Municipality.Id, NotificationSettingsId.New(), visitor.Person);
        var address = await context.Users.Where(account => account.Id == visitor.Person.Value).Select(account => account.Email).SingleOrDefaultAsync(cancellation);
        return new NotificationSettingsView(member.Municipality.ShortName, settings, mail.IsOn, address);
    }
}

/// <param name="IsMailOn">Whether the portal sends letters at all.</param>
/// <param name="Email">Where they go.</param>
public sealed record NotificationSettingsView(string Municipality, NotificationSettings Settings, bool IsMailOn, string? Email);
