using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class EmptyCellsTests
{
    [Theory]
    [InlineData("", "Графа не заполнена.")]
    [InlineData("  \n", "Графа не заполнена.")]
    [InlineData("\u00A0", "Графа не заполнена.")]
    [InlineData("\u200B", "Графа не заполнена.")]
    [InlineData("–", "Прочерк вместо ответа.")]
    [InlineData("- ", "Прочерк вместо ответа.")]
    [InlineData("—", "Прочерк вместо ответа.")]
    [InlineData("\u2011", "Прочерк вместо ответа.")]
    [InlineData("---", "Прочерк вместо ответа.")]
    [InlineData("– –", "Прочерк вместо ответа.")]
    public void Look_ADemandedCellThatSaysNothing_IsFound(string words, string expected)
    {
        foreach (var column in (ColumnKind[])[ColumnKind.Form, ColumnKind.Audience, ColumnKind.Venue, ColumnKind.Responsible])
        {
            var flaw = new Checkup().Row("Семинар").Cell(column, words).Flaws(RoadmapChecks.DemandedCellsAreFilled).ShouldHaveSingleItem();
            (flaw.Place.Column, flaw.Place.Text, flaw.Words).ShouldBe((column, null, expected));
        }
    }

    [Theory]
    [InlineData("нет")]
    [InlineData("- беседы")]
    [InlineData("5")]
    [InlineData("ОО – площадки")]
    public void Look_AnAnswer_IsNotFound(string words) => Checkup.FoundIn(RoadmapChecks.DemandedCellsAreFilled, ColumnKind.Form, words).ShouldBe("");

    /// <summary>Results are often said once for several rows, in cells that are merged on paper.</summary>
    [Theory]
    [InlineData(ColumnKind.Result)]
    [InlineData(ColumnKind.Number)]
    public void Look_AColumnThatNotEveryRowFills_MayBeEmpty(ColumnKind column) => Checkup.FoundIn(RoadmapChecks.DemandedCellsAreFilled, column, "").ShouldBe("");

    [Fact]
    public void Look_AColumnThatTheTableHasNot_IsNotDemanded() =>
        new Checkup(without: ColumnKind.Audience).Row("Семинар").Cell(ColumnKind.Audience, "").Lines().ShouldBeEmpty();
}
