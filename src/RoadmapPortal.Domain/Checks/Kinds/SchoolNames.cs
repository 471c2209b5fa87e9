using System.Globalization;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Schools in a message: the first of them, and how many more.</summary>
internal static class SchoolNames
{
    private const int Most = 8;

    public static string Short(IReadOnlyList<School> schools)
    {
        var named = SchoolList.Print(schools.Take(Most));
        return schools.Count <= Most ? named : string.Create(CultureInfo.InvariantCulture, $"{named} и ещё {schools.Count - Most}");
    }
}
