using DocumentFormat.OpenXml.Wordprocessing;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Tests.Docx;

public sealed class DocxTextTests
{
    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("<b>&amp;]]>", "<b>&amp;]]>")]
    [InlineData("до\u0000\u0007\u001Fпосле", "допосле")]
    [InlineData("до\uFFFE\uFFFFпосле", "допосле")]
    [InlineData("смайлик 😀!", "смайлик 😀!")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("две\r\nстроки\rи\u2028третья", "две\nстроки\nи\nтретья")]
    [InlineData("гра\tфа", "гра фа")]
    [InlineData("  два  пробела  ", "  два  пробела  ")]
    [InlineData("пере\u00ADнос", "пере\u00ADнос")]
    [InlineData("и\u0306од", "и\u0306од")]
    public void Texts_StayWhatTheyAre_LessWhatAFileCannotHold(string text, string read)
    {
        using var file = WordFile.Of(DocxSamples.Paper(new RunningText(text), ((PaperTable)DocxSamples.Cell(text).Sections[0].Elements[0])));

        file.Errors.ShouldBeEmpty();
        WordFile.TextOf(file.Paragraphs[0]).ShouldBe(read);
        string.Join('\n', file.Tables.Single().Descendants<Paragraph>().Select(WordFile.TextOf)).ShouldBe(read);
    }

    [Fact]
    public void HalfOfASurrogatePair_DoesNotSpoilTheFile()
    {
        using var file = WordFile.Of(DocxSamples.Paper(new RunningText("поло" + '\uD83D' + "вина")) with { Title = "\uDC00Имя\nи\u0001 ещё" });

        file.Text().ShouldBe("половина");
        file.Document.PackageProperties.Title.ShouldBe("Имя и ещё");
    }

    [Fact]
    public void WordsThatBelongTogether_AreHeldTogether()
    {
        using var file = WordFile.Of(DocxSamples.Paper(new RunningText("по школе № 5 (Сапелкина Л.В.) до 2023 г.")));

        file.Text().ShouldBe("по школе №\u00A05 (Сапелкина\u00A0Л.В.) до 2023\u00A0г.");
    }

    [Fact]
    public void Lead_IsBoldAndDividedFromTheText()
    {
        using var file = WordFile.Of(DocxSamples.Paper(new RunningText("Качество.", "Цель:")));

        var runs = file.Paragraphs.Single().Elements<Run>().ToList();
        runs.Select(run => (WordFile.TextOf(new Paragraph(run.CloneNode(true))), run.RunProperties?.Bold is not null)).ShouldBe([("Цель: ", true), ("Качество.", false)]);
    }

    [Fact]
    public void Letterhead_HasDatePlaceAndNumberOnOneLine()
    {
        using var file = WordFile.Of(DocxSamples.Order());

        file.OfStyle("OrderBody").Select(WordFile.TextOf).ShouldBe(["Управление образования"]);
        file.OfStyle("OrderKind").Select(WordFile.TextOf).ShouldBe(["ПРИКАЗ"]);
        var line = file.OfStyle("OrderLine").Single();
        WordFile.TextOf(line).Replace('\u00A0', ' ').ShouldBe("от 21.04.2023 г.\tг. Приморск\t№ 680");
        line.Descendants<TabStop>().Select(tab => (tab.Val!.Value, tab.Position!.Value)).ShouldBe([(TabStopValues.Center, 5102), (TabStopValues.Right, 10205)]);
    }

    [Fact]
    public void Stamp_IsEightCentimetresAtTheRight()
    {
        using var file = WordFile.Of(DocxSamples.Order());

        var stamp = file.OfStyle("PaperStamp")[0];
        WordFile.TextOf(stamp).Replace('\u00A0', ' ').ShouldBe("Приложение\nк приказу управления образования\nот 21.04.2023 № 680");
        stamp.ParagraphProperties!.Indentation!.Left!.Value.ShouldBe("10035"); // 297 - 20 - 20 - 80 = 177 mm
    }

    [Fact]
    public void Signature_HasTheNameAtTheRightAndStaysWithWhatIsAbove()
    {
        using var file = WordFile.Of(DocxSamples.Order());

        var signature = file.OfStyle("Signature")[0];
        WordFile.TextOf(signature).ShouldBe("Начальник управления\tО.Н.\u00A0Медведева");
        signature.Descendants<TabStop>().Single().Position!.Value.ShouldBe(10205);
        signature.PreviousSibling<Paragraph>()!.ParagraphProperties!.KeepNext.ShouldNotBeNull();
        file.OfStyle("Signature")[1].PreviousSibling<Table>()!.Elements<TableRow>().Last().Descendants<Paragraph>()
            .ShouldAllBe(paragraph => paragraph.ParagraphProperties!.KeepNext != null);
    }

    [Fact]
    public void LongPosition_LeavesRoomForTheName()
    {
        var position = string.Join(' ', Enumerable.Repeat("начальник управления образования", 4));

        using var file = WordFile.Of(DocxSamples.Paper(new SignatureLine(position, "О.Н. Медведева")));

        var lines = WordFile.TextOf(file.OfStyle("Signature").Single()).Split('\n');
        lines.Length.ShouldBe(3);
        lines.ShouldAllBe(line => line.Split('\t')[0].Length < 53); // 108 mm of 14-point letters
        string.Join(' ', lines).ShouldBe(position + "\tО.Н.\u00A0Медведева");
    }
}
