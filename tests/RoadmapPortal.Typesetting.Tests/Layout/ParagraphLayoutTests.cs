using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Tests.Layout;

public class ParagraphLayoutTests
{
    [Fact]
    public void Layout_FirstBaseLine_StandsBelowMargin() =>
        Sheet.Pages(10, 5, Sheet.Text("а")).Single().Texts.Single().Y.ShouldBe(58, 0.001);

    [Fact]
    public void Layout_LongParagraph_GoesOnOnNextPage() =>
        Sheet.Pages(10, 5, Sheet.Lines("а", 8)).Select(page => page.Lines().Length).ShouldBe([5, 3]);

    [Theory]
    [InlineData(3, 3, 3)]
    [InlineData(4, 5, 2)]
    public void Layout_SingleLineWouldBeLeft_IsNotLeft(int lines, int onFirst, int onSecond) =>
        Sheet.Pages(10, 5, Sheet.Lines("а", 3), Sheet.Lines("б", lines)).Select(page => page.Lines().Length)
            .ShouldBe([onFirst, onSecond]);

    [Fact]
    public void Layout_OnlyOneLineFits_MovesParagraph() =>
        Sheet.Pages(10, 5, Sheet.Lines("а", 4), Sheet.Lines("б", 4)).Select(page => page.Lines().Length).ShouldBe([4, 4]);

    [Fact]
    public void Layout_Heading_StaysWithWhatFollows()
    {
        var heading = Sheet.Text("Глава") with { HeadingLevel = 1 };
        var pages = Sheet.Pages(10, 5, Sheet.Lines("а", 3), heading, Sheet.Lines("б", 4));
        pages[1].Lines()[0].ShouldBe("Глава");
        pages[1].Outline.Single().ShouldSatisfyAllConditions(
            mark => mark.Title.ShouldBe("Глава"), mark => mark.Level.ShouldBe(1), mark => mark.Y.ShouldBe(50));
        pages[0].Outline.ShouldBeEmpty();
    }

    [Fact]
    public void Layout_SignatureBehindSpace_IsNeverAlone()
    {
        var signature = new Table
        {
            Border = default,
            Size = Sheet.Size,
            Padding = default,
            Columns = [TableColumn.ByContent(), TableColumn.ByContent()],
            Rows = [TableRow.Of("Нач.", "Имя")],
        };
        var pages = Sheet.Pages(10, 6, Sheet.Lines("а", 5) with { KeepWithNext = true }, new Spacer(Length.Pt(10)), signature);
        pages.Select(page => page.Lines()).ShouldBe([["а1", "а2", "а3"], ["а4", "а5", "Нач.|Имя"]]);
    }

    [Fact]
    public void Layout_KeepTogether_MovesWhole()
    {
        var pages = Sheet.Pages(10, 6, Sheet.Lines("а", 3), Sheet.Lines("б", 6) with { KeepTogether = true });
        pages.Select(page => page.Lines().Length).ShouldBe([3, 6]);
    }

    [Fact]
    public void Layout_KeptParagraphLongerThanPage_IsDividedAllTheSame() =>
        Sheet.Pages(10, 5, Sheet.Lines("а", 12) with { KeepTogether = true, KeepWithNext = true }, Sheet.Text("б"))
            .SelectMany(page => page.Lines()).Count().ShouldBe(13);

    [Fact]
    public void Layout_Spaces_AddUpBetweenAndVanishAtPageTop()
    {
        var spaced = Sheet.Text("а") with { SpaceBefore = Length.Pt(4), SpaceAfter = Length.Pt(6) };
        var pages = Sheet.Pages(10, 3, spaced, spaced, spaced);
        pages[0].Texts.Select(text => text.Y).ShouldBe([58, 78]);
        pages[1].Texts.Single().Y.ShouldBe(58);
    }

    [Fact]
    public void Layout_Spacer_VanishesOnlyWherePageBeganByItself()
    {
        var pages = Sheet.Pages(
            10, 2, Sheet.Lines("а", 2), new Spacer(Length.Pt(10)), Sheet.Text("б"), new PageBreak(), new Spacer(Length.Pt(10)), Sheet.Text("в"));
        pages.Select(page => page.Texts.First().Y).ShouldBe([58, 58, 68]);
    }

    [Fact]
    public void Layout_PageBreaks_LeaveNoBlankPage() =>
        Sheet.Pages(10, 5, new PageBreak(), Sheet.Text("а"), new PageBreak(), new PageBreak(), Sheet.Text("б"), new PageBreak())
            .Select(page => page.Lines().Single()).ShouldBe(["а", "б"]);

    [Fact]
    public void Layout_LineHigherThanPage_IsRefused() =>
        Should.Throw<LayoutException>(() => Sheet.Pages(10, 1, new Paragraph("а") { Size = Length.Pt(11) }))
            .Path.ShouldBe("section 1 / block 1 (paragraph)");

    [Fact]
    public void Layout_EmptySection_IsOneBlankPage() => Sheet.Pages(10, 5).Single().Items.ShouldBeEmpty();

    [Fact]
    public void Layout_Sections_CountPagesThroughAndTurnTheSheet()
    {
        var document = new TypesetDocument(
            Sheet.Section(100, 50, Sheet.Lines("а", 7)) with { Numbering = PageNumbering.TopCentreFromSecondPage },
            Sheet.Section(200, 20, Sheet.Text("б")) with { Numbering = PageNumbering.TopCentreFromSecondPage });
        var pages = Sheet.Pages(document);
        pages.Select(page => (page.Number, page.Width)).ShouldBe([(1, 200), (2, 200), (3, 300)]);
        pages.Select(page => page.Texts.SingleOrDefault(text => text.Origin.Role == OriginRole.PageNumber)?.Text)
            .ShouldBe([null, "2", "3"]);
        var number = pages[2].Texts.Single(text => text.Origin.Role == OriginRole.PageNumber);
        (number.X + (number.Width / 2)).ShouldBe(150);
        number.Y.ShouldBeLessThan(Sheet.Margin);
    }

    [Fact]
    public void Layout_EndlessHeading_IsShortenedInTheOutline()
    {
        var heading = Sheet.Text(string.Concat(Enumerable.Repeat("🙂 слово ", 100))) with { HeadingLevel = 1 };
        var title = Sheet.Pages(100, 100, heading).Single().Outline.Single().Title;
        title.Length.ShouldBeInRange(180, 200);
        title.ShouldEndWith("…");
        heading.Runs[0].Text.ShouldStartWith(title[..^1] + " ");
    }

    [Fact]
    public void Layout_EndlessWordAsHeading_IsNotCutInsideACharacter()
    {
        var heading = Sheet.Text("я" + string.Concat(Enumerable.Repeat("🙂", 200))) with { HeadingLevel = 1 };
        Sheet.Pages(100, 100, heading).Single().Outline.Single().Title.ShouldBe("я" + string.Concat(Enumerable.Repeat("🙂", 99)) + "…");
    }
}
