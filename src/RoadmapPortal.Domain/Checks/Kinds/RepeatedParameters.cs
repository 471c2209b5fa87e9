using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Check 15: two parameters of the audit whose names are the same but for what stands in brackets.</summary>
internal static partial class RepeatedParameters
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        var seen = new List<(AuditedParameter Line, WordStems Words)>();
        foreach (var line in roadmap.Audited)
        {
            var words = WordStems.Of(Brackets().Replace(line.Parameter.Name, " "));
            if (words.Count > 0 && seen.Find(other => other.Words.LikenessTo(words) >= 1).Line is { } same)
            {
                yield return new Sighting(
                    FlawPlace.OfParameter(line.Parameter, line.Code),
                    $"Один параметр стоит в аудите под двумя кодами: {same.Code} «{same.Parameter.Name}» и {line.Code} «{line.Parameter.Name}».");
            }

            seen.Add((line, words));
        }
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
