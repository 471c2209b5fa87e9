using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// What a cell could say: what this roadmap and earlier ones say elsewhere in the column, who is in the directory, which parameters the
/// audit has; most used first.
/// </summary>
public sealed class CellSuggestions
{
    private const int Most = 8;

    private readonly IReadOnlyList<Suggestion> codes;
    private readonly IReadOnlyList<Suggestion> people;
    private readonly Dictionary<ColumnKind, IReadOnlyList<Suggestion>> values = [];

    public CellSuggestions(RoadmapSources sources, CheckedRoadmap roadmap, EarlierWords earlier)
    {
        codes = [.. roadmap.Audited.Select(line => new Suggestion(line.Code, Label(line)))];
        people =
        [
            .. sources.Directory.OrderByDescending(entry => earlier.TimesNamed(entry.Id)).ThenBy(entry => entry.Label, StringComparer.OrdinalIgnoreCase)
                .Select(entry => new Suggestion(entry.Label, entry.Label)),
        ];
        foreach (var column in (ColumnKind[])[ColumnKind.Form, ColumnKind.Audience, ColumnKind.Venue, ColumnKind.Dates, ColumnKind.Responsible, ColumnKind.Report, ColumnKind.Information])
        {
            values[column] =
            [
                .. roadmap.Rows.Select(row => row.Activity.Cells[column].Trim()).Where(words => words.Length is > 1 and <= EarlierWords.Longest)
                    .CountBy(words => words, StringComparer.OrdinalIgnoreCase).Concat(earlier.In(column))
                    .GroupBy(count => count.Key, count => count.Value, StringComparer.OrdinalIgnoreCase).OrderByDescending(count => count.Sum())
                    .Select(count => new Suggestion(count.Key, count.Key)),
            ];
        }
    }

    /// <param name="words">All that is typed so far.</param>
    /// <returns>What the whole cell would say, and what the list shows; at most eight, none if nothing fits.</returns>
    public IReadOnlyList<Suggestion> For(ColumnKind column, string words) => column switch
    {
        ColumnKind.Codes => OfLists(codes, words),
        ColumnKind.Responsible => [.. OfLists(people, words).Concat(Whole(ColumnKind.Responsible, words).Where(value => value.Words.Contains(','))).DistinctBy(value => value.Words).Take(Most)],
        _ => [.. Whole(column, words).Take(Most)],
    };

    private IEnumerable<Suggestion> Whole(ColumnKind column, string words) =>
        values.GetValueOrDefault(column, []).Where(value => Fits(value, words.Trim()) && value.Words != words.Trim());

    /// <summary>In a list the last word is completed; what stands before it stays.</summary>
    private static IReadOnlyList<Suggestion> OfLists(IReadOnlyList<Suggestion> known, string words)
    {
        var comma = words.LastIndexOf(',');
        var before = comma < 0 ? "" : words[..comma].TrimEnd() + ", ";
        var last = words[(comma + 1)..].Trim();
        return [.. known.Where(value => Fits(value, last) && value.Words != last).Take(Most).Select(value => value with { Words = before + value.Words })];
    }

    private static bool Fits(Suggestion value, string typed) => value.Label.Contains(typed, StringComparison.OrdinalIgnoreCase);

    private static string Label(AuditedParameter line)
    {
        var schools = line.Schools.Count > 1 ? $" (школ: {line.Schools.Count})" : "";
        return $"{line.Code} {line.Parameter.Name}{schools}";
    }
}

/// <param name="Words">What the whole cell says if it is chosen.</param>
/// <param name="Label">What the list shows.</param>
public sealed record Suggestion(string Words, string Label);
