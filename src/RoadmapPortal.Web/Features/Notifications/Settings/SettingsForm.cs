using RoadmapPortal.Domain.Notifications;

namespace RoadmapPortal.Web.Features.Notifications.Settings;

/// <summary>The choices as a browser sent them, by the names of groups and ways.</summary>
public sealed class SettingsForm
{
    public Dictionary<string, string?>? Paces { get; set; }

    /// <returns>None if the choice is none of those offered.</returns>
    public MailPace? this[MatterGroup group]
    {
        get
        {
            var name = Paces?.GetValueOrDefault(group.ToString());
            return Enum.GetValues<MailPace>().Where(pace => pace.ToString() == name).Cast<MailPace?>().FirstOrDefault();
        }
    }
}
