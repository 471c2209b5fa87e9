using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Reading;

/// <summary>The words of a paper and of what another program read from its file, whatever white space and line breaks did to them.</summary>
internal static class Words
{
    /// <summary>Words that the text lacks, or has less often than wanted. Lines may break at hyphens, so these divide words too.</summary>
    public static IReadOnlyList<string> MissingFrom(string text, IEnumerable<string> wanted)
    {
        var found = Split(text).CountBy(word => word).ToDictionary();
        return [.. wanted.SelectMany(Split).CountBy(word => word).Where(word => found.GetValueOrDefault(word.Key) < word.Value).Select(word => word.Key)];
    }

    /// <summary>Every text of the tables, heading by heading and cell by cell.</summary>
    public static IEnumerable<string> OfTables(RoadmapPaper paper)
    {
        var audit = paper.Audit is null ? [] : paper.Audit.Factors.SelectMany(factor => factor.Parameters
            .SelectMany(parameter => new[] { parameter.Name, parameter.PrintedCode, parameter.PrintedSchools }).Prepend(factor.Name).Prepend(factor.Number));
        var tables = paper.Tables.SelectMany(table => table.Columns.Select(column => column.Heading)
            .Concat(table.Sections.SelectMany(section => section.Activities
                .SelectMany(activity => activity.Cells.Select(cell => cell.Value).Prepend(activity.Number))
                .Prepend(section.LevelHeading ?? ""))));
        return audit.Concat(tables).Prepend(paper.Title);
    }

    private static string[] Split(string text) =>
        text.Replace("\u00AD", "", StringComparison.Ordinal).Split([' ', '\u00A0', '\n', '\r', '\f', '\t', '-', '\u2010'], StringSplitOptions.RemoveEmptyEntries);
}
