using System.Globalization;

namespace RoadmapPortal.Web.Features.Notifications.List;

/// <summary>Which button of the list was pressed, as a browser sent it.</summary>
public sealed class ReadForm
{
    /// <summary>A notification's id, or «all».</summary>
    public string? Press { get; set; }

    /// <summary>When the list was shown.</summary>
    public string? Asked { get; set; }

    public Guid? One => Guid.TryParse(Press, out var id) ? id : null;

    public DateTimeOffset? Seen =>
        DateTimeOffset.TryParseExact(Asked, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.ToUniversalTime() : null;

    public static string Spelled(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
