using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.Typical;

/// <summary>The end of a section's level: where an activity goes.</summary>
public sealed record RowPlace(SectionId Section, Level Level)
{
    /// <summary>
    /// Where an activity against a parameter belongs: in the section that works most against the same factor, or is headed by its name, or
    /// else the last one; at the activity's level, if the section has it.
    /// </summary>
    /// <returns>None if no table has columns for activities and codes, or no sections.</returns>
    public static RowPlace? For(CheckedRoadmap roadmap, AuditedParameter parameter, Level level)
    {
        var factor = Spelling.Fold(parameter.Factor.Name);
        var sections = roadmap.Tables.Where(table => table.Has(ColumnKind.Title) && table.Has(ColumnKind.Codes))
            .SelectMany(table => table.Table.Sections.Select(section => (
                Section: section,
                Rows: table.Rows.Count(row => row.Run.Section.Id == section.Id && row.Codes!.Codes.Any(code => roadmap.Find(code)?.Factor.Id == parameter.Factor.Id)),
                IsNamed: Spelling.Fold(section.Heading ?? "").Contains(factor, StringComparison.Ordinal))))
            .ToList();
        if (sections.Count == 0)
        {
            return null;
        }

        // MaxBy takes the first of equals, and the last is wanted.
        sections.Reverse();
        var best = sections.MaxBy(section => (section.Rows, section.IsNamed)).Section;
        return new RowPlace(best.Id, best.Levels.Contains(level) ? level : best.Levels[0]);
    }
}
