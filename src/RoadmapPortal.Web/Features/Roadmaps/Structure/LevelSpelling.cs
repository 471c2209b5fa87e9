using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>A section's level in one text: «+» and its heading if the section has the level, nothing if not.</summary>
public static class LevelSpelling
{
    public static IReadOnlyList<Level> Levels { get; } = [Level.Municipal, Level.School];

    public static string Name(Section section, Level level) => $"{PartName.Of(section)}-level-{level}";

    public static bool IsName(string name) => Levels.Any(level => name.EndsWith($"-level-{level}", StringComparison.Ordinal));

    public static string Of(string? heading) => heading is null ? "" : "+" + heading;

    public static string? Read(string spelled) => spelled.StartsWith('+') ? spelled[1..] : null;

    public static string Words(Level level) => level switch
    {
        Level.None => "Без уровней",
        Level.Municipal => "Муниципальный уровень",
        Level.School => "Уровень образовательной организации",
    };
}
