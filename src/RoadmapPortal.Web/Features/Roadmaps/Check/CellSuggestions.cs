using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>What a cell could say: what the roadmap says elsewhere in the column, who is in the directory, which parameters the audit has.</summary>
public sealed class CellSuggestions
{
    private const int Most = 8;

    /// <summary>Longer texts are written once, not chosen again.</summary>
    private const int Longest = 160;

    private readonly IReadOnlyList<Suggestion> codes;
    private readonly IReadOnlyList<Suggestion> people;
    private readonly Dictionary<ColumnKind, IReadOnlyList<Suggestion>> values = [];

    public CellSuggestions(RoadmapSources sources, CheckedRoadmap roadmap)
    {
        codes = [.. roadmap.Audited.Select(line => new Suggestion(line.Code, Label(line)))];
        people = [.. sources.Directory.Select(entry => new Suggestion(entry.Label, entry.Label)).OrderBy(entry => entry.Words, StringComparer.OrdinalIgnoreCase)];
        foreach (var column in (ColumnKind[])[ColumnKind.Form, ColumnKind.Audience, ColumnKind.Venue, ColumnKind.Dates, ColumnKind.Report, ColumnKind.Information])
        {
            values[column] =
            [
                .. roadmap.Rows.Select(row => row.Activity.Cells[column].Trim()).Where(words => words.Length is > 1 and <= Longest)
                    .CountBy(words => words, StringComparer.OrdinalIgnoreCase).OrderByDescending(count => count.Value)
                    .Select(count => new Suggestion(count.Key, count.Key)),
            ];
        }
    }

    /// <param name="words">All that is typed so far.</param>
    /// <returns>What the whole cell would say, and what the list shows; at most eight, none if nothing fits.</returns>
    public IReadOnlyList<Suggestion> For(ColumnKind column, string words) => column switch
    {
        ColumnKind.Codes => OfLists(codes, words),
        ColumnKind.Responsible => OfLists(people, words),
        _ when values.TryGetValue(column, out var known) => [.. known.Where(value => Fits(value, words.Trim()) && value.Words != words.Trim()).Take(Most)],
        _ => [],
    };

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
