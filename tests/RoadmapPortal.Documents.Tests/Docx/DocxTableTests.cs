using DocumentFormat.OpenXml.Wordprocessing;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Printing;
using GridColumn = RoadmapPortal.Documents.Composition.GridColumn;

namespace RoadmapPortal.Documents.Tests.Docx;

public sealed class DocxTableTests
{
    [Fact]
    public void HeadingRows_AreRepeatedAndWhole()
    {
        using var file = WordFile.Of(DocxSamples.Named("audit"));

        var rows = file.Tables.Single().Elements<TableRow>().ToList();

        rows.Select(row => row.Descendants<TableHeader>().Any()).ShouldBe([true, true, .. Enumerable.Repeat(false, rows.Count - 2)]);
        rows.ShouldAllBe(row => row.Descendants<CantSplit>().Any());
        file.Tables.Single().GetFirstChild<TableProperties>()!.TableLayout!.Type!.Value.ShouldBe(TableLayoutValues.Fixed);
        file.Tables.Single().GetFirstChild<TableProperties>()!.TableStyle!.Val!.Value.ShouldBe("PaperTable");
    }

    [Fact]
    public void SectionAndLevelRows_StayWithTheNextRow()
    {
        using var file = WordFile.Of(DocxSamples.Named("small"));

        file.OfStyle("TableSection").Select(WordFile.TextOf).ShouldBe(["ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ", "I. УРОВЕНЬ ОСНАЩЕНИЯ"]);
        file.OfStyle("TableLevel").Select(WordFile.TextOf).ShouldBe(["МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО"]);
        file.Style("TableSection").StyleParagraphProperties!.KeepNext.ShouldNotBeNull();
        file.Style("TableLevel").BasedOn!.Val!.Value.ShouldBe("TableSection");
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(20_000, false)]
    public void Row_MayBeDividedOnlyIfItIsHigh(int letters, bool isWhole)
    {
        var words = string.Concat(Enumerable.Repeat("слово ", letters / 6));

        using var file = WordFile.Of(DocxSamples.Cell(words));

        file.Errors.ShouldBeEmpty();
        file.Tables.Single().Descendants<CantSplit>().Any().ShouldBe(isWhole);
        WordFile.TextOf(file.Tables.Single()).ShouldBe(words);
    }

    [Fact]
    public void ManyLines_MakeARowHighToo()
    {
        using var file = WordFile.Of(DocxSamples.Cell(string.Join('\n', Enumerable.Repeat("а", 100))));

        file.Tables.Single().Descendants<CantSplit>().ShouldBeEmpty();
        file.Tables.Single().Descendants<Paragraph>().Count().ShouldBe(100);
    }

    [Fact]
    public void ListsInCells_Hang()
    {
        using var file = WordFile.Of(DocxSamples.Cell("Формы:\n• семинар\n1. лекция\n2) урок\n2.1. зачёт\nа) игра\n– \n2023 год\n1.1.,1.2"));

        file.Errors.ShouldBeEmpty();
        file.OfStyle("TableListItem").Select(WordFile.TextOf).ShouldBe(["семинар", "1.\tлекция", "2)\tурок", "2.1.\tзачёт", "а)\tигра"]);
        file.Labels().ShouldBe(["•\t"]);
        file.Text().ShouldBe("Формы:\n•\tсеминар\n1.\tлекция\n2)\tурок\n2.1.\tзачёт\nа)\tигра\n– \n2023 год\n1.1.,1.2\n");
        file.Style("TableListItem").StyleParagraphProperties!.Indentation!.Hanging!.Value.ShouldBe("320");
    }

    [Fact]
    public void MergedCells_OfBothDirections_CoverTheGrid()
    {
        var grid = new PaperGrid(
            [new GridColumn(10), new GridColumn(10), new GridColumn(10)],
            [],
            [
                Row(new GridCell("а", 0, 2, 3), new GridCell("б", 2)),
                Row(new GridCell("в", 2, 1, 5)),
                Row(),
                Row(new GridCell("г", 0)),
            ]);

        using var file = WordFile.Of(DocxSamples.Paper(new PaperTable("Т", grid)));

        file.Errors.ShouldBeEmpty();
        WordFile.CellsOf(file.Tables.Single(), new WordLabels(file.Main)).ShouldBe(
        [
            [new GridCell("а", 0, 2, 3), new GridCell("б", 2)],
            [new GridCell("в", 2, 1, 3)],
            [],
            [new GridCell("г", 0), new GridCell("", 1)],
        ]);

        static GridRow Row(params GridCell[] cells) => new(GridRowKind.Body, cells);
    }

    [Fact]
    public void OverlappingCells_AreRefused()
    {
        var grid = new PaperGrid([new GridColumn(10), new GridColumn(10)], [], [new GridRow(GridRowKind.Body, [new GridCell("а", 0, 2), new GridCell("б", 1)])]);

        Should.Throw<ArgumentException>(() => WordFile.Bytes(DocxSamples.Paper(new PaperTable("Т", grid)))).Message.ShouldContain("«б»");
    }

    [Fact]
    public void Tables_DoNotGrowTogetherAndNeverEndTheDocument()
    {
        var table = (PaperTable)DocxSamples.Cell("ячейка").Sections[0].Elements[0];

        using var file = WordFile.Of(DocxSamples.Paper(table, table, new RunningText("Текст"), table));

        file.Body.ChildElements.Select(element => element.LocalName).ShouldBe(["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]);
        file.Paragraphs.Single().ParagraphProperties!.SpacingBetweenLines!.Before!.Value.ShouldBe("170");
        file.Paragraphs.Single().ParagraphProperties!.SpacingBetweenLines!.After!.Value.ShouldBe("85");
    }

    [Fact]
    public void HiddenCodes_AreNotInTheFile()
    {
        using var file = WordFile.Of(RoadmapPortal.Documents.Roadmaps.RoadmapComposition.Compose(
            Builders.Samples.Small() with { Look = PrintLook.Standard with { ShowsCodes = false } }));

        file.Errors.ShouldBeEmpty();
        file.Text().ShouldNotContain("Код параметра");
        file.Text().ShouldContain("Конкурс «Площадки»");
    }
}
