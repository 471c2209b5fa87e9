using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks;

/// <summary>Nobody is reproached with the words of a column that the table hides.</summary>
public sealed class HiddenColumnTests
{
    [Theory]
    [InlineData(ColumnKind.Form, "–")]
    [InlineData(ColumnKind.Form, "в 2015 году")]
    [InlineData(ColumnKind.Venue, "CШ  № 5")]
    [InlineData(ColumnKind.Codes, "9.9")]
    [InlineData(ColumnKind.Dates, "май 2020 г.")]
    [InlineData(ColumnKind.Responsible, "")]
    [InlineData(ColumnKind.Title, "Конференция")]
    public void Flaws_OfACellThatIsHidden_AreNotSaid(ColumnKind kind, string words)
    {
        var checkup = new Checkup().Row("Семинар", codes: "2.1, 2.2").Cell(kind, words);
        checkup.Lines().ShouldNotBeEmpty();
        var table = checkup.Sample.Table;
        table.Hide(table.Columns.Single(column => column.Kind == kind).Id);
        checkup.Lines().ShouldBeEmpty();
        checkup.Last.Words(kind).ShouldBe(words);
    }

    [Fact]
    public void Coverage_WithHiddenCodes_AsksForNone()
    {
        var checkup = new Checkup().Parameter("Кадры", "3.1", "Дефицит", isCovered: false);
        checkup.Flaws(RoadmapChecks.EveryParameterHasAnActivity).ShouldHaveSingleItem();
        var table = checkup.Sample.Table;
        table.Hide(table.Columns.Single(column => column.Kind == ColumnKind.Codes).Id);
        checkup.Flaws(RoadmapChecks.EveryParameterHasAnActivity).ShouldBeEmpty();
    }
}
