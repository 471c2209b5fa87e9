using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>Everything of a roadmap that is written on its structure page, by the names of the fields.</summary>
public static class StructureTexts
{
    /// <param name="period">None if whoever writes may not change it.</param>
    public static IEnumerable<StructureText> Of(Roadmap roadmap, PlanningPeriod? period) => OfHeader(roadmap, period).Concat(roadmap.Tables.SelectMany(OfTable));

    /// <summary>Those outside of the tables.</summary>
    public static IEnumerable<StructureText> OfHeader(Roadmap roadmap, PlanningPeriod? period)
    {
        yield return new("title", roadmap.Title, roadmap.WhyNotRename, roadmap.Rename);
        if (period is not null)
        {
            yield return new(
                PeriodSpelling.Name,
                PeriodSpelling.Of(period.Terms()),
                (seen, typed) => PeriodSpelling.WhyNot(period, seen, typed),
                (seen, typed) => period.Change(PeriodSpelling.Read(seen) ?? period.Terms(), PeriodSpelling.Read(typed)!));
        }

        foreach (var text in roadmap.Blocks.SelectMany(OfBlock).Concat(roadmap.Tasks.Concat<RoadmapItem>(roadmap.Indicators).SelectMany(OfItem)))
        {
            yield return text;
        }
    }

    private static IEnumerable<StructureText> OfBlock(RoadmapBlock block)
    {
        yield return new($"{PartName.Of(block)}-heading", block.Heading ?? "", block.WhyNotWriteHeading, block.WriteHeading);
        if (block.HasText)
        {
            yield return new($"{PartName.Of(block)}-text", block.Text ?? "", block.WhyNotWriteText, block.WriteText);
        }
    }

    private static IEnumerable<StructureText> OfItem(RoadmapItem item) =>
    [
        new($"{PartName.Of(item)}-marker", item.Marker, item.WhyNotWriteMarker, item.WriteMarker),
        new($"{PartName.Of(item)}-text", item.Text, item.WhyNotWriteText, item.WriteText),
    ];

    private static IEnumerable<StructureText> OfTable(RoadmapTable table) =>
    [
        new($"{PartName.Of(table)}-title", table.Title, table.WhyNotRename, table.Rename),
        new(
            $"{PartName.Of(table)}-numbering",
            table.Numbering.ToString(),
            (seen, typed) => table.WhyNotNumberBy(Numbering(seen), Numbering(typed)),
            (seen, typed) => table.NumberBy(Numbering(seen), Numbering(typed))),
        new($"{PartName.Of(table)}-suffix", table.NumberSuffix, table.WhyNotWriteSuffix, table.WriteSuffix),
        new(
            WidthSpelling.Name(table),
            WidthSpelling.Of(table.Shares),
            (seen, typed) => table.WhyNotShare(WidthSpelling.Read(seen), WidthSpelling.Read(typed)),
            (seen, typed) => table.Share(WidthSpelling.Read(seen), WidthSpelling.Read(typed))),
        .. table.Columns.Select(column => new StructureText($"{PartName.Of(column)}-heading", column.Heading, column.WhyNotWriteHeading, column.WriteHeading)),
        .. table.Sections.SelectMany(section => OfSection(table, section)),
    ];

    private static IEnumerable<StructureText> OfSection(RoadmapTable table, Section section) =>
    [
        new($"{PartName.Of(section)}-heading", section.Heading ?? "", section.WhyNotWriteHeading, section.WriteHeading),
        .. LevelSpelling.Levels.Select(level => new StructureText(
            LevelSpelling.Name(section, level),
            LevelSpelling.Of(section.HeadingOf(level)),
            (seen, typed) => table.WhyNotWriteLevel(section.Id, level, LevelSpelling.Read(seen), LevelSpelling.Read(typed)),
            (seen, typed) => table.WriteLevel(section.Id, level, LevelSpelling.Read(seen), LevelSpelling.Read(typed)))),
    ];

    /// <summary>Whatever is no numbering is the one without numbers: forms offer names only.</summary>
    private static TableNumbering Numbering(string name) => Enum.TryParse<TableNumbering>(name, out var numbering) && Enum.IsDefined(numbering) ? numbering : TableNumbering.None;
}
