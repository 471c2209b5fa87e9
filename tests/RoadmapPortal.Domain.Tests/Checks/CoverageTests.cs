using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Tests.Checks;

public sealed class CoverageTests
{
    /// <summary>Parameters 2.1, 2.2 (school 5), 4.1 (schools 5 and 7) and 5.1 (found nowhere); 4.1 has no activity.</summary>
    [Fact]
    public void Of_ARoadmap_GoesFromParametersToActivitiesAndBack()
    {
        var checkup = new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", isCovered: false);
        checkup.Audit!.Mark(checkup.Schooled(7).Id, checkup.Sample.Version.Factors[1].Parameters[0].Id);
        checkup.Audit.AddLine(checkup.Parameter("Компетенции", "Молодые педагоги").Id, null);
        checkup.Row("Семинар", codes: "2.2, 2.2").Row("Итоги", codes: "все параметры").Row("Беседа", codes: "2.1–2.2").Row("Лекция", codes: "9.9").Row("Акция", codes: "");

        var coverage = Coverage.Of(checkup.Checked());

        coverage.Parameters.Select(Print).ShouldBe(
        [
            "2.1 at 5: Конференция, Беседа", "2.2 at 5: Конференция, Семинар, Беседа", "4.1 at 5, 7: uncovered", "«Молодые педагоги» at : ",
        ]);
        coverage.Uncovered.Select(line => line.Line.Code).ShouldBe(["4.1"]);
        coverage.Schools.Select(school => $"{school.School.Label}: {string.Join(", ", school.Found.Select(line => line.Line.Code))}; {school.UncoveredCount} uncovered")
            .ShouldBe(["5: 2.1, 2.2, 4.1; 1 uncovered", "7: 4.1; 1 uncovered"]);
        coverage.General.Select(row => row.Activity.Cells[Domain.Roadmaps.ColumnKind.Title]).ShouldBe(["Итоги"]);
    }

    [Fact]
    public void Of_ARoadmapWithoutAnAudit_IsEmpty()
    {
        var coverage = Coverage.Of(new Checkup { Audit = null }.Row("Итоги", codes: "все параметры").Checked());
        (coverage.Parameters.Count, coverage.Schools.Count, coverage.General.Count).ShouldBe((0, 0, 1));
    }

    private static string Print(ParameterCoverage line) =>
        $"{line.Line.Code} at {string.Join(", ", line.Line.Schools.Select(school => school.Label))}: "
        + (line.IsUncovered ? "uncovered" : string.Join(", ", line.Activities.Select(row => row.Activity.Cells[Domain.Roadmaps.ColumnKind.Title])));
}
