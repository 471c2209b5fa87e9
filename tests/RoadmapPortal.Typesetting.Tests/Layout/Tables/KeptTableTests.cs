using RoadmapPortal.Typesetting.Blocks;
using static RoadmapPortal.Typesetting.Tests.Layout.Tables.Grids;

namespace RoadmapPortal.Typesetting.Tests.Layout.Tables;

/// <summary>A signature never stands alone on a page: the end of the table before it goes along.</summary>
public class KeptTableTests
{
    private static readonly Table Signature = Of(2, TableRow.Of("Нач.", "Имя")) with { Border = default, IsArrangement = true };

    [Fact]
    public void Layout_LastRow_GoesAlongWithTheNextBlock() =>
        Lines(7, Kept(Row("x", 4), Row("y", 3)), Signature).ShouldBe([["xa1", "xa2", "xa3", "xa4"], ["ya1", "ya2", "ya3", "Нач.|Имя"]]);

    [Fact]
    public void Layout_NotKept_LeavesTheNextBlockAlone() =>
        Lines(7, Of(1, Row("x", 4), Row("y", 3)), Signature)[1].ShouldBe(["Нач.|Имя"]);

    [Fact]
    public void Layout_SpaceBetween_KeepsToo() =>
        Lines(8, Kept(Row("x", 4), Row("y", 3)), new Spacer(Length.Pt(10)), Signature)[1].ShouldBe(["ya1", "ya2", "ya3", "Нач.|Имя"]);

    [Fact]
    public void Layout_EnoughRoom_MovesNothing() =>
        Lines(8, Kept(Row("x", 4), Row("y", 3)), Signature).Length.ShouldBe(1);

    [Fact]
    public void Layout_HighLastRow_GivesTwoLinesAlong()
    {
        var pages = Lines(10, Kept(Row("x", 2), Row("y", 8)), Signature);
        pages[0].Length.ShouldBe(8);
        pages[1].ShouldBe(["ya7", "ya8", "Нач.|Имя"]);
    }

    [Fact]
    public void Layout_SectionAboveLastRow_GoesAlong() =>
        Lines(8, Kept(Row("x", 5), TableRow.Section("S"), Row("y", 2)), Signature)[1].ShouldBe(["S", "ya1", "ya2", "Нач.|Имя"]);

    [Fact]
    public void Layout_ArrangementsInARow_StayTogether() =>
        Lines(5, Sheet.Lines("а", 4), Signature with { KeepWithNext = true }, Signature)
            .ShouldBe([["а1", "а2", "а3", "а4"], ["Нач.|Имя", "Нач.|Имя"]]);

    [Fact]
    public void Layout_OneRowAsHighAsThePage_IsDividedForTheNextBlock() =>
        Lines(6, Kept(Row("x", 6)), Signature)[1].ShouldBe(["xa5", "xa6", "Нач.|Имя"]);

    [Fact]
    public void Layout_NextBlockAsHighAsThePage_KeepsInVain()
    {
        var picture = Sheet.Lines("п", 6) with { KeepTogether = true };
        Lines(6, Kept(Row("x", 2), Row("y", 3)), picture).Select(page => page.Length).ShouldBe([5, 6]);
    }

    [Fact]
    public void Layout_MergedCellIntoTheLastRow_IsCutForTheNextBlock()
    {
        var table = Of(2, new TableRow(Cell("m", 6, rowSpan: 2), Cell("x", 3)), Row("y", 3)) with { KeepWithNext = true };
        var pages = Lines(6, table, Signature);
        pages.Length.ShouldBe(2);
        pages[1][^1].ShouldBe("Нач.|Имя");
        pages[1].Length.ShouldBeGreaterThan(1);
        pages.SelectMany(page => page).SelectMany(line => line.Split('|')).Count(text => text[0] == 'm').ShouldBe(6);
    }

    private static Table Kept(params TableRow[] rows) => Of(1, rows) with { KeepWithNext = true };

    private static string[][] Lines(int lines, params Block[] blocks) => [.. Sheet.Pages(20, lines, blocks).Select(page => page.Lines())];
}
