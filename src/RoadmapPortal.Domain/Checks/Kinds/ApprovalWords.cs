using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Check 12: the word of approval agrees with the noun of the title («Дорожная карта» – «УТВЕРЖДЕНА»).</summary>
internal static partial class ApprovalWords
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        var right = ApprovalWord.For(roadmap.Roadmap.Title);
        foreach (var line in roadmap.Roadmap.ApprovalStamp)
        {
            if (Participle().Match(line) is { Success: true, Value: var word } && Plain(word) != Plain(right))
            {
                var printed = roadmap.Roadmap.Approval is null ? "" : $" При печати портал напишет «{right}».";
                yield return new Sighting(
                    FlawPlace.OfText("Гриф утверждения"), $"В грифе документа «{word}», а о том, что названо «{Start(roadmap.Roadmap.Title)}», говорят «{right}».{printed}");
            }
        }
    }

    private static string Plain(string word) => word.ToUpperInvariant().Replace('Ё', 'Е');

    private static string Start(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(2));

    [GeneratedRegex(@"\bутвержд[её]н(?:а|о|ы)?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Participle();
}
