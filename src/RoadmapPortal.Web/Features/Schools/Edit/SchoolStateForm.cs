using System.Globalization;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>What is to become of a school, as a browser sent it.</summary>
public sealed class SchoolStateForm
{
    /// <summary>«close» or «reopen».</summary>
    public string? Press { get; set; }

    /// <summary>The last day as a date field sends it: 2024-08-31.</summary>
    public string? On { get; set; }

    /// <summary>The id of the school that it joins; empty if it only closes.</summary>
    public string? Into { get; set; }

    public DateOnly? Day => DateOnly.TryParseExact(On?.Trim(), ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public SchoolId? Successor => Guid.TryParse(Into, out var id) ? new SchoolId(id) : null;
}
