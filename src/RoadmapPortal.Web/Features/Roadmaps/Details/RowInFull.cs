using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Details;

/// <summary>Everything that the portal knows of one activity as it stands now: hidden columns and what the words mean included.</summary>
/// <param name="Number">As printed; empty if the table has no numbers.</param>
/// <param name="Table">The table's title; none if the roadmap has no other.</param>
/// <param name="Section">None if the section has no heading.</param>
/// <param name="Level">The printed words of the level; none if the section has no levels.</param>
/// <param name="Cells">In printing order.</param>
/// <param name="Flaws">What the checks say of this row, the heaviest first.</param>
public sealed record RowInFull(
    ActivityId Id, string Number, string? Table, string? Section, string? Level, IReadOnlyList<CellInFull> Cells, IReadOnlyList<Flaw> Flaws)
{
    /// <param name="roadmap">That of the row.</param>
    /// <param name="flaws">Those of the row.</param>
    /// <param name="directory">The municipality's.</param>
    public static RowInFull Of(CheckedRoadmap roadmap, CheckedRow row, IEnumerable<Flaw> flaws, ResponsibleDirectory directory)
    {
        var table = roadmap.Roadmap.Tables.Single(table => table.Id == row.Activity.TableId);
        var cells = table.Columns.OrderBy(column => column.Rank).Select(column => Cell(roadmap, row, table, column, directory));
        return new RowInFull(
            row.Activity.Id,
            row.Number.Trim(),
            roadmap.Tables.Count > 1 ? table.Title : null,
            row.Run.Section.Heading,
            row.Run.Section.HeadingOf(row.Run.Level),
            [.. cells],
            [.. flaws.OrderByDescending(flaw => flaw.Severity)]);
    }

    /// <summary>The words that stand in a column now; none if the table has no such column.</summary>
    public CellInFull? Find(ColumnKind column) => Cells.FirstOrDefault(cell => cell.Column == column);

    private static CellInFull Cell(CheckedRoadmap roadmap, CheckedRow row, RoadmapTable table, Column column, ResponsibleDirectory directory)
    {
        var isCounted = column.Kind == ColumnKind.Number && table.Numbering != TableNumbering.Typed;
        var words = isCounted ? row.Number : row.Activity.Words(column.Kind);
        var cell = new CellInFull(column.Kind, column.Heading.Trim(), words, column.IsHidden, IsWritable: !isCounted && !column.IsHidden);
        return column.Kind switch
        {
            _ when string.IsNullOrWhiteSpace(words) => cell,
            ColumnKind.Dates => cell with { Meaning = row.Schedule is { } schedule ? string.Join(" ", schedule.Problems.Select(problem => problem.Words).Prepend(schedule.ToString())) : null },
            ColumnKind.Codes => cell with { Codes = CodesIn(roadmap, words) },
            ColumnKind.Responsible => cell with { People = directory.Read(words) },
            _ => cell,
        };
    }

    private static List<CodeInFull> CodesIn(CheckedRoadmap roadmap, string words)
    {
        var list = ParameterCodeList.Read(words);
        return list.All
            ? [.. roadmap.Audited.Select(line => new CodeInFull(line.Code, line))]
            : [.. list.Codes.Select(code => new CodeInFull(code.ToString(), roadmap.Find(code)))];
    }
}

/// <param name="IsWritable">The editor shows the cell and takes words for it.</param>
public sealed record CellInFull(ColumnKind Column, string Heading, string Words, bool IsHidden, bool IsWritable)
{
    /// <summary>How the date was understood; none in other columns.</summary>
    public string? Meaning { get; init; }

    /// <summary>The parameters named; empty in other columns.</summary>
    public IReadOnlyList<CodeInFull> Codes { get; init; } = [];

    /// <summary>Whom the directory knows of those named; none in other columns.</summary>
    public ResponsibleReading? People { get; init; }
}

/// <param name="Line">What the audit has under this code; none if it has no such code.</param>
public sealed record CodeInFull(string Code, AuditedParameter? Line);
