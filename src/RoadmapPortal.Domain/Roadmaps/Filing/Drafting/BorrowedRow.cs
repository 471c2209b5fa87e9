using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Drafting;

/// <summary>An activity of another school's roadmap, or of the school's own of an earlier period, said again for this one.</summary>
/// <param name="Source">The row as it stands there.</param>
/// <param name="Cells">In the words of the school, with the years of its period and the codes of what was found there.</param>
/// <param name="Against">The school's findings that it works against; empty if it fits none of them.</param>
public sealed record BorrowedRow(CheckedRow Source, Cells Cells, IReadOnlyList<AuditedParameter> Against)
{
    /// <param name="source">The roadmap that is borrowed from.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="target">The roadmap that borrows.</param>
    public static IReadOnlyList<BorrowedRow> Of(CheckedRoadmap source, School owner, CheckedRoadmap target, School school)
    {
        var wording = new SchoolWording(school);
        var shift = new YearShift(source.Period, Math.Clamp(target.Period.From.Year - source.Period.From.Year, 0, YearShift.MostYears));
        return [.. source.Rows.Where(row => row.Words(ColumnKind.Title).Length > 0).Select(row => Again(row, source, owner, target, wording, shift))];
    }

    private static BorrowedRow Again(CheckedRow row, CheckedRoadmap source, School owner, CheckedRoadmap target, SchoolWording wording, YearShift shift)
    {
        var meant = row.Codes?.Codes.Select(source.ParameterOf).OfType<RiskParameter>().ToList() ?? [];
        var against = target.Audited.Where(line => meant.Exists(other => other.Id == line.Parameter.Id || RiskParameter.AreSame(other.Name, line.Parameter.Name))).ToList();
        var cells = Cells.From(row.Activity.Cells.Where(cell => cell.Key != ColumnKind.Number).Select(cell => KeyValuePair.Create(cell.Key, cell.Key switch
        {
            ColumnKind.Codes => row.Codes?.All == true ? cell.Value : string.Join(", ", against.Select(line => line.Code)),
            ColumnKind.Dates when row.Schedule is { } schedule => ScheduleShift.Of(schedule, shift, target.Period).Words.After,
            _ => wording.From(owner, shift.Of(cell.Value).After),
        })));
        return new BorrowedRow(row, cells, against);
    }
}
