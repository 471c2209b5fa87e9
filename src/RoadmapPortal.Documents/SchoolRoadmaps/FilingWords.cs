using System.Globalization;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Documents.SchoolRoadmaps;

/// <summary>What lists of schools say of one school's filing.</summary>
internal static class FilingWords
{
    public static string State(SchoolFiling school) => school.Stage is { } stage
        ? SchoolRoadmapWords.Of(stage) + (school.IsIdle ? " (не приступали)" : "")
        : school.Campaign is null ? "нет карты" : "не запрошена";

    public static string Lateness(SchoolFiling school) => school switch
    {
        { IsFilingLate: true } => "сдача просрочена",
        { IsPublicationLate: true } => "публикация просрочена",
        _ => "",
    };

    public static string Marks(SchoolFiling school) => string.Join(", ", school.Marks.Select(SchoolMarkNames.Of));

    public static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";
}
