using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Edit;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>HTML that somebody typed is words, wherever it comes to stand.</summary>
public sealed class CellMarkupTests
{
    private const string Hostile = "<img src=x onerror=\"alert('1')\">&amp;";
    private const string Encoded = "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;";

    [Theory]
    [InlineData(ColumnKind.Title)]
    [InlineData(ColumnKind.Dates)]
    [InlineData(ColumnKind.Number)]
    public void WordsNotesAndNames_AreEncoded(ColumnKind column)
    {
        var row = new SheetRow(ActivityId.New(), Hostile, Cells.From([new(ColumnKind.Title, Hostile), new(ColumnKind.Dates, Hostile)]));
        var note = new CellNote(column, CheckSeverity.Warns, Hostile);
        var markup = CellMarkup.Of(row, column, RowNotes.None, note, Hostile).Value;
        markup.ShouldBe(
            $"<span class=\"words\">{Encoded}</span><span class=\"here\"><span class=\"unseen\">Здесь сейчас: </span>{Encoded}</span>"
            + $"<span class=\"flaw\" title=\"{Encoded}\"><span class=\"unseen\">Проверка: {Encoded}</span></span>");
    }

    [Fact]
    public void CellOfWhichNothingIsSaid_IsWrittenOnceForAll()
    {
        var cells = Cells.From([new(ColumnKind.Title, "Семинар")]);
        var one = CellMarkup.Of(new SheetRow(ActivityId.New(), "1.", cells), ColumnKind.Title, RowNotes.None, null, "").Value;
        var other = CellMarkup.Of(new SheetRow(ActivityId.New(), "2.", cells), ColumnKind.Title, RowNotes.None, null, "").Value;
        one.ShouldBe("<span class=\"words\">Семинар</span>");
        other.ShouldBeSameAs(one);
        CellMarkup.Of(new SheetRow(ActivityId.New(), "2.", cells.With(ColumnKind.Title, "Конкурс")), ColumnKind.Title, RowNotes.None, null, "").Value.ShouldBe("<span class=\"words\">Конкурс</span>");
    }
}
