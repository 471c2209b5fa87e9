using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 15: two parameters of the audit with the same name. Words in brackets that one of them has alone only explain it; where both
/// have some, they may part them: «дефицит специалистов (логопеда)», «… (психолога)».
/// </summary>
internal static partial class RepeatedParameters
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        var seen = new List<(AuditedParameter Line, WordStems Words)>();
        foreach (var line in roadmap.Audited)
        {
            var words = WordStems.Of(Brackets().Replace(line.Parameter.Name, " "));
            if (words.Count > 0 && seen.Find(other => other.Words.LikenessTo(words) >= 1 && Agree(other.Line, line)).Line is { } same)
            {
                yield return new Sighting(
                    FlawPlace.OfParameter(line.Parameter, line.Code),
                    $"Один параметр стоит в аудите под двумя кодами: {same.Code} «{same.Parameter.Name}» и {line.Code} «{line.Parameter.Name}».");
            }

            seen.Add((line, words));
        }
    }

    private static bool Agree(AuditedParameter one, AuditedParameter other) =>
        !Brackets().IsMatch(one.Parameter.Name) || !Brackets().IsMatch(other.Parameter.Name) || one.Words.LikenessTo(other.Words) >= 1;

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
