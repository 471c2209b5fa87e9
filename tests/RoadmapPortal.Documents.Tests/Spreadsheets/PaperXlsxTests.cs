using DocumentFormat.OpenXml.Spreadsheet;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Documents.Tests.Reading;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using Workbook = RoadmapPortal.Documents.Tests.Reading.Workbook;

namespace RoadmapPortal.Documents.Tests.Spreadsheets;

public sealed class PaperXlsxTests
{
    private const string Plan = "Дорожная карта";
    private static readonly DateTimeOffset Moment = new(2023, 9, 1, 12, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void File_IsValid()
    {
        Workbook.Of(Samples.Small()).Errors.ShouldBeEmpty();
        Workbook.Of(Samples.Big()).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Audit_HasTitleHeadingOfTwoRowsAndMergedFactors()
    {
        var audit = Workbook.Of(Samples.Small())["Аудит"];

        audit["E1"].ShouldBe("УТВЕРЖДАЮ\nДиректор\n__________ Е.Л. Тимченко\n28.08.2023");
        audit["A3"].ShouldBe("Дорожная карта по профилактике учебной неуспешности");
        audit["A4"].ShouldBe("I. Результаты входного аудита");
        audit["A5"].ShouldBe("По результатам 2022 года выявлены риски.");
        new[] { audit["A6"], audit["B6"], audit["E6"], audit["B7"], audit["C7"], audit["D7"] }.ShouldBe(
            ["№", "Фактор негативного влияния (риска)", "Перечень школ", "Наименование фактора", "Параметры", "Код параметра"]);
        new[] { audit["A8"], audit["B8"], audit["C8"], audit["D8"], audit["E8"] }.ShouldBe(
            ["1.", "Уровень оснащения школы", "Нехватка цифрового оборудования", "1.1.", "1, НОШ № 80"]);
        new[] { audit["A9"], audit["B9"], audit["C9"], audit["D9"], audit["E9"] }.ShouldBe(["", "", "Отсутствие помещений", "1.2.", "г44"]);
        new[] { audit["A10"], audit["E10"] }.ShouldBe(["2.", "Сош №№ 1, г44"]);
        audit.Merges.ShouldBe(["A3:E3", "A4:E4", "A5:E5", "A6:A7", "B6:D6", "E6:E7", "A8:A9", "B8:B9"], ignoreOrder: true);
    }

    [Fact]
    public void Table_HasHeadingSectionsAndRowsByAddress()
    {
        var plan = Workbook.Of(Samples.Small())[Plan];

        plan["A2"].ShouldBe("II. Муниципальная дорожная карта");
        new[] { plan["A3"], plan["B3"], plan["H3"] }.ShouldBe(["№ п/п", "Мероприятие", "Ответственные"]);
        plan["A4"].ShouldBe("ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ");
        new[] { plan["A5"], plan["B5"], plan["D5"], plan["G5"] }.ShouldBe(["1.", "Проведение аудита", "все параметры", "март 2023 г."]);
        plan["A6"].ShouldBe("I. УРОВЕНЬ ОСНАЩЕНИЯ");
        plan["A7"].ShouldBe("МУНИЦИПАЛЬНЫЙ УРОВЕНЬ");
        new[] { plan["A8"], plan["B8"], plan["C8"], plan["D8"], plan["H8"] }.ShouldBe(["1.", "Конкурс «Площадки»", "конкурс", "1.1.,1.2", "Андреева Т.В."]);
        plan["A10"].ShouldBe("УРОВЕНЬ ОО");
        plan.Merges.ShouldBe(["A1:H1", "A2:H2", "A4:H4", "A6:H6", "A7:H7", "A10:H10", "A12:E12", "F12:H12"], ignoreOrder: true);
    }

    [Fact]
    public void Sheets_PrintOnTurnedA4AndRepeatTheirHeadings()
    {
        var book = Workbook.Of(Samples.Small());

        book.Names.ShouldBe(["Текст", "Аудит", Plan, "Данные"]);
        book.PrintTitles.ShouldBe(["'Аудит'!$6:$7", "'Дорожная карта'!$3:$3", "'Данные'!$1:$1"]);
        var setup = book[Plan].Xml.GetFirstChild<PageSetup>()!;
        (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value)
            .ShouldBe((9u, OrientationValues.Landscape, 1u, 0u));
        book[Plan].Xml.SheetProperties!.PageSetupProperties!.FitToPage!.Value.ShouldBeTrue();
        var pane = book[Plan].Xml.Descendants<Pane>().Single();
        (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value).ShouldBe((3, "A4", PaneStateValues.Frozen));
    }

    [Fact]
    public void CoveredCells_KeepTheLookOfTheirMerge()
    {
        var audit = Workbook.Of(Samples.Small())["Аудит"];

        audit.CellAt("A7").StyleIndex!.Value.ShouldBe(audit.CellAt("A6").StyleIndex!.Value);
        audit.CellAt("D4").StyleIndex!.Value.ShouldBe(audit.CellAt("B4").StyleIndex!.Value);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 (999) 123")]
    [InlineData("-СОШ")]
    [InlineData("@сайт")]
    [InlineData("1.10")]
    [InlineData("  пробелы  ")]
    [InlineData("первая\nвторая")]
    [InlineData("<b>&amp;</b>")]
    public void Words_StayWords(string words)
    {
        var book = Workbook.Of(Samples.OneRow((ColumnKind.Title, words)));

        book.Errors.ShouldBeEmpty();
        book[Plan]["B3"].ShouldBe(words);
        book["Данные"]["D2"].ShouldBe(words);
    }

    [Theory]
    [InlineData("до\u0000\u0001\u000B\uFFFE\uFFFFпосле", "допосле")]
    [InlineData("две\r\nстроки", "две\nстроки")]
    [InlineData("код _x0041_ не знак", "код _x005F_x0041_ не знак")]
    [InlineData("смайлик 😀", "смайлик 😀")]
    public void WordsThatXmlCannotHold_AreMadeSafe(string words, string kept)
    {
        var book = Workbook.Of(Samples.OneRow((ColumnKind.Title, words)));

        book.Errors.ShouldBeEmpty();
        book[Plan]["B3"].ShouldBe(kept);
    }

    [Fact]
    public void HalfOfASurrogatePair_GoesFromTitleHeadingAndCell()
    {
        var half = "поло" + '\uD83D' + "вина";
        var paper = Samples.OneRow((ColumnKind.Title, half)) with { Title = half };

        var book = Workbook.Of(paper);

        book.Errors.ShouldBeEmpty();
        book[Plan]["A1"].ShouldBe("половина");
        book[Plan]["B3"].ShouldBe("половина");
    }

    [Fact]
    public void TextHigherThanARow_StandsInSeveralRowsMerged()
    {
        var words = string.Join(' ', Enumerable.Repeat("сопровождение", 900));

        var book = Workbook.Of(Samples.OneRow((ColumnKind.Title, words), (ColumnKind.Venue, "школа")));

        book.Errors.ShouldBeEmpty();
        book[Plan]["B3"].ShouldBe(words);
        book[Plan]["F3"].ShouldBe("школа");
        book[Plan].Heights.Max().ShouldBeLessThanOrEqualTo(409.5);
        var last = book[Plan].Heights.Count;
        last.ShouldBeGreaterThan(4);
        book[Plan].Merges.ShouldContain($"B3:B{last}");
        book[Plan].Merges.ShouldContain($"F3:F{last}");
        book[Plan].Heights.Skip(2).Sum().ShouldBeGreaterThan(900 * 10.0 / 5);
    }

    [Fact]
    public void TextLongerThanACell_GoesOnInTheNextRows()
    {
        var words = string.Join(' ', Enumerable.Range(0, 15_000).Select(number => "слово" + number));

        var book = Workbook.Of(Samples.OneRow((ColumnKind.Title, words), (ColumnKind.Venue, "школа")));

        book.Errors.ShouldBeEmpty();
        var pieces = book[Plan].Texts.Where(text => text.StartsWith("слово", StringComparison.Ordinal)).ToList();
        pieces.Count.ShouldBe((words.Length / 32_767) + 1);
        pieces.ShouldAllBe(piece => piece.Length <= 32_767);
        string.Concat(pieces).ShouldBe(words);
        book[Plan].Texts.Count(text => text == "школа").ShouldBe(1);
        book[Plan].Heights.Max().ShouldBeLessThanOrEqualTo(409.5);
    }

    [Fact]
    public void FactorNameHigherThanItsParameters_MakesTheirRowsHigher()
    {
        var office = new Office();
        var name = string.Join(' ', Enumerable.Repeat("неблагоприятный", 60));
        var factor = office.AddFactor("1.", name, ("1.1", "Один"), ("1.2", "Два"));
        office.BeginAudit(null, new AuditColumn(AuditColumnKind.Factor, "Фактор", null), new AuditColumn(AuditColumnKind.Parameter, "Параметр", null));
        office.Find(factor.Parameters[0], null, office.AddSchool("1"));
        office.Find(factor.Parameters[1], null, office.Schools[0]);
        var roadmap = office.Roadmap("Карта");
        roadmap.AddBlock(BlockKind.Audit, null, null);

        var audit = Workbook.Of(office.Paper(roadmap))["Аудит"];

        audit.Merges.ShouldContain("A3:A4");
        audit.Heights[2].ShouldBeGreaterThan(40);
        audit.Heights[3].ShouldBeGreaterThan(30);
    }

    [Fact]
    public void TablesOfOneKind_HaveSheetsOfTheirOwn()
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        Block(Samples.AddUsualTable(roadmap, "Первая"));
        Block(Samples.AddUsualTable(roadmap, "Вторая"));
        var points = roadmap.AddTable(TableKind.ControlPoints, "Точки", TableNumbering.None, "");
        points.AddColumn(ColumnKind.Title, "Точка");
        Block(points);
        Block(roadmap.AddTable(TableKind.Mechanisms, "Без граф", TableNumbering.None, ""));

        var book = Workbook.Of(office.Paper(roadmap));

        book.Errors.ShouldBeEmpty();
        book.Names.ShouldBe(["Текст", Plan, Plan + " (2)", "Контрольные точки", "Данные"]);
        book[Plan + " (2)"]["A2"].ShouldBe("Вторая");
        book["Текст"].Texts.ShouldBe(["Карта", "Без граф"]);

        void Block(RoadmapTable table) => roadmap.AddBlock(BlockKind.Table, table.Title, null, table.Id);
    }

    [Fact]
    public void RoadmapWithoutTables_StillOpens()
    {
        var office = new Office();

        var book = Workbook.Of(office.Paper(office.Roadmap("Пустая карта")));

        book.Errors.ShouldBeEmpty();
        book["Текст"]["A1"].ShouldBe("Пустая карта");
    }

    [Fact]
    public void LibreOffice_ShowsEveryWordAndRepeatsTheHeadings()
    {
        using var folder = new PrivateFolder();
        var paper = Samples.Big();
        folder.Write("book.xlsx", file => PaperXlsx.Write(RoadmapComposition.Compose(paper), Moment, file));

        OtherProgram.Run(
            "soffice", "-env:UserInstallation=" + new Uri(folder["profile"]).AbsoluteUri, "--headless", "--convert-to", "pdf", "--outdir", folder[""], folder["book.xlsx"]);

        // soffice reports success even when it failed: the file is the proof.
        File.Exists(folder["book.pdf"]).ShouldBeTrue();
        var text = OtherProgram.Run("pdftotext", "-layout", folder["book.pdf"], "-");
        Words.MissingFrom(text, PaperTexts.Of(RoadmapComposition.Compose(paper))).ShouldBeEmpty();
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        pages.Length.ShouldBeGreaterThan(6);
        pages.ShouldAllBe(page => page.Contains("Мероприятие", StringComparison.Ordinal) || page.Contains("Наименование фактора", StringComparison.Ordinal));
        OtherProgram.Run("pdfinfo", folder["book.pdf"]).ShouldMatch(@"Page size:\s+84[12]\.\d+ x 595\.\d+ pts");
    }

    [Fact]
    public void StreamThatCannotSeek_IsEnough()
    {
        using var kept = new MemoryStream();
        using (var forward = new System.IO.Compression.DeflateStream(kept, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            PaperXlsx.Write(RoadmapComposition.Compose(Samples.Small()), Moment, forward);
            forward.CanWrite.ShouldBeTrue();
        }

        kept.Length.ShouldBeGreaterThan(1000);
    }
}
