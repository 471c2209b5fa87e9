using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Schedules;

/// <summary>Every date cell of the five documents means what a person who read the document wrote beside it.</summary>
public sealed class DocumentDatesTests
{
    public static TheoryData<string> Documents => [.. DocumentDates.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Table_HasEveryDateCellOfTheDocument_AndNoOther(string name)
    {
        var dates = DocumentDates.Load(name);
        dates.Table.Select(line => line.Text).ShouldBe(dates.Cells.Distinct(), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Read_EveryDateCell_MeansWhatTheTableSays(string name)
    {
        var dates = DocumentDates.Load(name);
        foreach (var expected in dates.Table)
        {
            var read = ExpectedDate.Of(Schedule.Read(expected.Text, dates.Period));
            read.Windows.ShouldBe(expected.Windows, $"«{expected.Text}»");
            (read.Text, read.Kind, read.Problems).ShouldBe((expected.Text, expected.Kind, expected.Problems));
        }
    }

    [Fact]
    public void Documents_HaveTheirDateCells() =>
        DocumentDates.Names.Select(name => DocumentDates.Load(name).Cells.Count).ShouldBe([51, 38, 7, 80, 55]);
}
