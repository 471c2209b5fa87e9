namespace RoadmapPortal.Web.Features.Notifications.Watch;

/// <summary>Which button was pressed, as a browser sent it.</summary>
public sealed class AgainForm
{
    /// <summary>A letter's id, or «all».</summary>
    public string? Press { get; set; }

    public Guid? One => Guid.TryParse(Press, out var id) ? id : null;
}
