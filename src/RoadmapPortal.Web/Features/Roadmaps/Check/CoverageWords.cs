using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>What the coverage says, in words.</summary>
public static class CoverageWords
{
    /// <summary>«3 параметра без мероприятий из 16», «у всех 16 параметров есть мероприятия».</summary>
    public static string Sum(Coverage coverage)
    {
        var all = Russian.Count(coverage.Parameters.Count, "параметр", "параметра", "параметров");
        var uncovered = coverage.Uncovered.Count();
        return uncovered == 0
            ? $"В аудите {all}, у каждого найденного есть мероприятие"
            : $"{Russian.Count(uncovered, "параметр", "параметра", "параметров")} без мероприятий (всего в аудите {coverage.Parameters.Count})";
    }

    /// <summary>«69 школ: 1, 2, 3 …».</summary>
    public static string Schools(ParameterCoverage line) => line.Line.Schools.Count switch
    {
        0 => "не отмечен ни у одной школы",
        var count => $"{Russian.Count(count, "школа", "школы", "школ")}: {SchoolList.Print(line.Line.Schools)}",
    };

    public static string OfSchool(SchoolCoverage school)
    {
        var found = Russian.Count(school.Found.Count, "параметр", "параметра", "параметров");
        return school.UncoveredCount == 0
            ? $"{found}, у каждого есть мероприятие"
            : $"{found}, без мероприятий: {string.Join(", ", school.Found.Where(line => line.IsUncovered).Select(line => line.Line.Code))}";
    }

    /// <summary>«строка 4. Школьное инициативное бюджетирование».</summary>
    public static string Activity(CheckedRow row)
    {
        var title = row.Activity.Cells[ColumnKind.Title].ReplaceLineEndings(" ").Trim();
        return row.Number.Length == 0 ? title : $"{row.Number.TrimEnd('.')}. {title}";
    }
}
