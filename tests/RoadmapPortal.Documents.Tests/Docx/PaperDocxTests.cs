using System.IO.Compression;
using DocumentFormat.OpenXml.Wordprocessing;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Docx;
using RoadmapPortal.Domain.Printing;
using GridColumn = RoadmapPortal.Documents.Composition.GridColumn;

namespace RoadmapPortal.Documents.Tests.Docx;

public sealed class PaperDocxTests
{
    public static TheoryData<string> Names => DocxSamples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void File_IsValidAndSaysEverythingInOrder(string name)
    {
        var paper = DocxSamples.Named(name);

        using var file = WordFile.Of(paper);

        file.Errors.ShouldBeEmpty();
        DocxSamples.Squeeze(file.Text()).ShouldBe(DocxSamples.Squeeze(string.Concat(PaperTexts.Of(paper))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tables_HoldEachCellWithItsSpans(string name)
    {
        var paper = DocxSamples.Named(name);

        using var file = WordFile.Of(paper);

        var labels = new WordLabels(file.Main);
        var wanted = paper.Elements.OfType<PaperTable>().ToList();
        file.Tables.Count.ShouldBe(wanted.Count);
        for (var at = 0; at < wanted.Count; at++)
        {
            var rows = WordFile.CellsOf(file.Tables[at], labels);
            var grid = wanted[at].Grid;
            var expected = grid.Headings.Concat(grid.Rows).ToList();
            rows.Count.ShouldBe(expected.Count);
            for (var row = 0; row < rows.Count; row++)
            {
                rows[row].Select(cell => cell with { Text = cell.Text.Replace('\u00A0', ' ') }).ShouldBe(expected[row].Cells);
            }
        }
    }

    [Fact]
    public void File_KnowsWhatItIs()
    {
        using var file = WordFile.Of(DocxSamples.Order());

        var about = file.Document.PackageProperties;
        (about.Title, about.Creator, about.Language).ShouldBe(("Об утверждении дорожной карты", "Городской округ Приморск", "ru-RU"));
        about.Created!.Value.ToUniversalTime().ShouldBe(new DateTime(2023, 9, 1, 9, 0, 0, DateTimeKind.Utc));
        file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val!.Value.ShouldBe("ru-RU");
        file.Main.DocumentSettingsPart!.Settings.Elements<AutoHyphenation>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Headings_AreKnownToTheNavigationPane()
    {
        using var file = WordFile.Of(DocxSamples.Named("small"));

        file.OfStyle("Title").Select(WordFile.TextOf).ShouldBe(["Дорожная карта по профилактике учебной неуспешности"]);
        file.OfStyle("Heading2").Select(WordFile.TextOf).ShouldBe(["Задачи:", "Направления:", "Показатели:"]);
        file.OfStyle("TableTitle2").Select(heading => WordFile.TextOf(heading).Replace('\u00A0', ' ')).ShouldBe(["I. Результаты входного аудита", "II. Муниципальная дорожная карта"]);
        file.Style("Heading2").StyleName!.Val!.Value.ShouldBe("heading 2");
        file.Style("Heading2").StyleParagraphProperties!.OutlineLevel!.Val!.Value.ShouldBe(1);
        file.Style("TableTitle2").BasedOn!.Val!.Value.ShouldBe("Heading2");
    }

    [Fact]
    public void OrderAndAnnex_HaveSheetsOfTheirOwnAndNoEmptyParagraph()
    {
        using var file = WordFile.Of(DocxSamples.Order());

        var upright = file.Paragraphs.Single(paragraph => WordFile.TextOf(paragraph).EndsWith("О.Н.\u00A0Медведева", StringComparison.Ordinal)
            && paragraph.ParagraphProperties!.SectionProperties is not null).ParagraphProperties!.SectionProperties!;
        var turned = file.Body.LastChild.ShouldBeOfType<SectionProperties>();
        Sheet(upright).ShouldBe("11906×16838 Portrait: 1134 1134 567 1134, 567");
        Sheet(turned).ShouldBe("16838×11906 Landscape: 1134 1134 1134 567, 567");
        (upright.Elements<TitlePage>().Count(), turned.Elements<TitlePage>().Count(), turned.Elements<HeaderReference>().Count()).ShouldBe((1, 0, 0));
        file.Body.Elements<Paragraph>().Count().ShouldBe(file.Paragraphs.Count);

        static string Sheet(SectionProperties section)
        {
            var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
            return $"{size.Width}×{size.Height} {size.Orient!.Value}: {margin.Left} {margin.Top} {margin.Right} {margin.Bottom}, {margin.Header}";
        }
    }

    [Fact]
    public void PageNumber_IsAFieldOnAllButTheFirstPage()
    {
        using var file = WordFile.Of(DocxSamples.Order() with { IsDraft = false });

        Header(file, HeaderFooterValues.Default).Descendants<FieldCode>().ShouldHaveSingleItem().Text.Trim().ShouldBe("PAGE");
        Header(file, HeaderFooterValues.First).Descendants<Run>().ShouldBeEmpty();
    }

    [Fact]
    public void Draft_SaysSoOnEveryPageAndStaysValid()
    {
        var paper = DocxSamples.Order() with { IsDraft = true };

        using var file = WordFile.Of(paper);
        using var unnumbered = WordFile.Of(paper with { Look = PrintLook.Standard with { ShowsPageNumbers = false } });

        file.Errors.ShouldBeEmpty();
        foreach (var type in new[] { HeaderFooterValues.Default, HeaderFooterValues.First })
        {
            Header(file, type).InnerXml.ShouldContain("PowerPlusWaterMarkObject");
            Header(file, type).InnerXml.ShouldContain("string=\"ПРОЕКТ\"");
            Header(unnumbered, type).InnerXml.ShouldContain("string=\"ПРОЕКТ\"");
            Header(unnumbered, type).InnerXml.ShouldNotContain("PAGE");
        }
    }

    [Fact]
    public void Look_DecidesSizesMarginsAndPageNumbers()
    {
        var look = new PrintLook { LeftMargin = 30, BottomMargin = 25, TextPoints = 12.5m, TablePoints = 8, LineSpacing = 1.5m, ShowsPageNumbers = false };

        using var file = WordFile.Of(DocxSamples.Named("small") with { IsDraft = false, Look = look });

        file.Errors.ShouldBeEmpty();
        file.Main.HeaderParts.ShouldBeEmpty();
        file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.FontSize!.Val!.Value.ShouldBe("25");
        file.Style("TableText").StyleRunProperties!.FontSize!.Val!.Value.ShouldBe("16");
        file.Style("Normal").StyleParagraphProperties!.SpacingBetweenLines!.Line!.Value.ShouldBe("360");
        var sheet = file.Body.GetFirstChild<SectionProperties>()!;
        var margin = sheet.GetFirstChild<PageMargin>()!;
        (margin.Left!.Value, margin.Top!.Value, margin.Right!.Value, margin.Bottom!.Value).ShouldBe((1417u, 1701, 1134u, 567));
        foreach (var table in file.Tables)
        {
            var widths = table.GetFirstChild<TableGrid>()!.Elements<DocumentFormat.OpenXml.Wordprocessing.GridColumn>().Sum(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture));
            widths.ShouldBe(16838 - 1417 - 1134);
        }
    }

    [Fact]
    public void Parts_ThatAreEmpty_LeaveASoundFile()
    {
        var table = new PaperTable("Пусто", new PaperGrid([], [], []));
        var bare = DocxSamples.Paper(new RunningText(""), new PaperList([]), table, new CornerStamp([]), new PaperTable("Без строк", new PaperGrid([new GridColumn(10)], [], [])));
        var sections = bare with { Sections = [new PaperSection(true, []), new PaperSection(false, []), .. bare.Sections, new PaperSection(true, [])] };

        using var file = WordFile.Of(sections);

        file.Errors.ShouldBeEmpty();
        file.Text().Trim().ShouldBeEmpty();
        file.Body.Descendants<SectionProperties>().Count().ShouldBe(4);
    }

    [Fact]
    public void SamePaperAndMoment_GiveTheSameBytes_AnotherMomentOthers()
    {
        var paper = DocxSamples.Order();
        var bytes = WordFile.Bytes(paper);

        WordFile.Bytes(DocxSamples.Order()).SequenceEqual(bytes).ShouldBeTrue();
        WordFile.Bytes(paper, WordFile.Moment.AddSeconds(1)).SequenceEqual(bytes).ShouldBeFalse();
        using var parts = new ZipArchive(new MemoryStream(bytes));
        parts.Entries.ShouldAllBe(part => part.LastWriteTime.Year == 1980);
    }

    [Fact]
    public async Task EightAtATime_GiveTheSameBytes()
    {
        var paper = DocxSamples.Named("big");
        var bytes = WordFile.Bytes(paper);

        var others = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => WordFile.Bytes(paper))));

        others.Count(other => other.SequenceEqual(bytes)).ShouldBe(8);
    }

    [Fact]
    public void Stream_StaysOpenAndNeedNotBeSeekable()
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            PaperDocx.Write(DocxSamples.Order(), WordFile.Moment, gzip);
            gzip.WriteByte(7);
        }

        file.Position = 0;
        using var unzipped = new MemoryStream();
        new GZipStream(file, CompressionMode.Decompress).CopyTo(unzipped);
        unzipped.ToArray().AsSpan()[..^1].SequenceEqual(WordFile.Bytes(DocxSamples.Order())).ShouldBeTrue();
    }

    private static Header Header(WordFile file, HeaderFooterValues type)
    {
        var reference = file.Body.Descendants<HeaderReference>().Single(reference => reference.Type! == type);
        return ((DocumentFormat.OpenXml.Packaging.HeaderPart)file.Main.GetPartById(reference.Id!)).Header;
    }
}
