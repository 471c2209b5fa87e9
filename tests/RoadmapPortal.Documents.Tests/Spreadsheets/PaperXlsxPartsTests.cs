using System.IO.Compression;
using DocumentFormat.OpenXml.Spreadsheet;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;
using Workbook = RoadmapPortal.Documents.Tests.Reading.Workbook;

namespace RoadmapPortal.Documents.Tests.Spreadsheets;

public sealed class PaperXlsxPartsTests
{
    [Fact]
    public void Order_HasASheetOfItsOwnAndNoWordIsLost()
    {
        var paper = OrderWithAnnex();

        var book = Workbook.Of(paper);

        book.Errors.ShouldBeEmpty();
        book.Names.ShouldBe(["Приказ", "Аудит", "Дорожная карта", "Данные"]);
        book["Приказ"].Xml.GetFirstChild<PageSetup>()!.Orientation!.Value.ShouldBe(OrientationValues.Portrait);
        book["Аудит"].Xml.GetFirstChild<PageSetup>()!.Orientation!.Value.ShouldBe(OrientationValues.Landscape);
        book["Приказ"].Texts.Take(12).ShouldBe(
        [
            "Управление образования", "ПРИКАЗ", "от 21.04.2023 г.", "г. Приморск", "№ 680", "Об утверждении дорожной карты",
            "На основании плана приказываю:", "1.", "Утвердить дорожную карту.", "1.1.", "Разместить на сайте.", "Начальник управления",
        ]);
        var stamp = book["Аудит"].Xml.Descendants<Row>().First().Elements<Cell>().ShouldHaveSingleItem().CellReference!.Value!;
        (stamp, book["Аудит"][stamp]).ShouldBe(("E1", string.Join('\n', ((CornerStamp)paper.Sections[1].Elements[0]).Lines)));
        var all = book.Names.Where(name => name != "Данные").SelectMany(name => book[name].Texts).ToList();
        PaperTexts.Of(paper).SelectMany(text => text.Split('\n')).Where(line => !all.Exists(text => text.Contains(line, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void TextSheet_HoldsWhatNoTableTakesInItsOrder() =>
        Workbook.Of(Samples.Small())["Текст"].Texts.ShouldBe(
        [
            "Дорожная карта по профилактике учебной неуспешности", "Цель: Повышение качества образования.", "Задачи:", "1.", "Провести анализ.", "-",
            "Выстроить взаимодействие.", "Направления:", "Первый абзац.", "Второй абзац.", "Показатели:", "1.", "Доля участников – 100 %.",
        ]);

    [Fact]
    public void Tables_HoldEveryCellInItsPlace()
    {
        var paper = RoadmapComposition.Compose(Samples.Small());
        var book = Workbook.Of(paper);

        foreach (var (table, first) in paper.Elements.OfType<PaperTable>().Zip([6, 3]))
        {
            var rows = table.Grid.Headings.Concat(table.Grid.Rows).ToList();
            for (var row = 0; row < rows.Count; row++)
            {
                foreach (var cell in rows[row].Cells)
                {
                    var address = $"{(char)('A' + cell.Column)}{first + row}";
                    book[table.Name][address].ShouldBe(cell.Text, address);
                    if (cell.ColumnSpan > 1 || cell.RowSpan > 1)
                    {
                        book[table.Name].Merges.ShouldContain(
                            $"{address}:{(char)('A' + cell.Column + cell.ColumnSpan - 1)}{first + row + cell.RowSpan - 1}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Signature_StandsBelowTheLastTable()
    {
        var plan = Workbook.Of(Samples.Small())["Дорожная карта"];

        plan.Texts.TakeLast(2).ShouldBe(["Начальник управления", "О.Н. Медведева"]);
        (plan["A12"], plan["F12"]).ShouldBe(("Начальник управления", "О.Н. Медведева"));
    }

    [Fact]
    public void Margins_TypeAndHeader_AreTheOffices()
    {
        var look = new PrintLook { LeftMargin = 30, TopMargin = 25, TextPoints = 12, TablePoints = 9 };
        var paper = OrderWithAnnex() with { Look = look, IsDraft = true };

        var book = Workbook.Of(paper);

        var upright = book["Приказ"].Xml.GetFirstChild<PageMargins>()!;
        Millimetres(upright.Left!, upright.Top!, upright.Right!, upright.Bottom!).ShouldBe([30, 25, 10, 20]);
        var turned = book["Дорожная карта"].Xml.GetFirstChild<PageMargins>()!;
        Millimetres(turned.Left!, turned.Top!, turned.Right!, turned.Bottom!).ShouldBe([20, 30, 25, 10]);
        book["Приказ"].Xml.GetFirstChild<HeaderFooter>()!.DifferentFirst!.Value.ShouldBeTrue();
        book["Приказ"].Xml.GetFirstChild<HeaderFooter>()!.FirstHeader!.Text.ShouldEndWith(" ПРОЕКТ");
        book["Дорожная карта"].Xml.GetFirstChild<HeaderFooter>()!.OddHeader!.Text.ShouldContain("&P");
        var narrow = book["Дорожная карта"].Heights[^3];
        var wide = Workbook.Of(paper with { Look = look with { TablePoints = 14 } })["Дорожная карта"].Heights[^3];
        (wide / narrow).ShouldBeGreaterThan(1.4);

        static int[] Millimetres(params double[] inches) => [.. inches.Select(inch => (int)Math.Round(inch * 25.4))];
    }

    [Fact]
    public void Data_HasOnePlainRowForEachActivityWithCodesAndRealDates()
    {
        var paper = Samples.Small();
        var run = paper.Tables[0].Sections[1];
        var dated = run.Activities[1] with { Schedule = Schedule.Read("декабрь 2023 г. – июнь 2024 г.", new PeriodDates(new DateOnly(2023, 9, 1), new DateOnly(2024, 8, 31))) };
        var table = paper.Tables[0] with
        {
            Sections = [paper.Tables[0].Sections[0], run with { Activities = [run.Activities[0], dated] }, paper.Tables[0].Sections[2]],
        };
        paper = paper with
        {
            Look = new PrintLook { ShowsCodes = false, ShowsLevels = false },
            Blocks = [.. paper.Blocks.Select(block => block.Table is null ? block : block with { Table = table })],
        };

        var book = Workbook.Of(paper);

        book.Errors.ShouldBeEmpty();
        var data = book["Данные"];
        data.Merges.ShouldBeEmpty();
        data.Xml.Descendants<Row>().Select(row => string.Join('|', row.Elements<Cell>().Select(cell => data[cell.CellReference!]))).ShouldBe(
        [
            "Раздел|Уровень|№|Мероприятие|Форма|Код параметра|Контингент|Место проведения|Дата проведения|Ответственные|Коды|Срок с|Срок по",
            "ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ||1.|Проведение аудита||все параметры|||март 2023 г.||все параметры|44986|45016",
            "I. УРОВЕНЬ ОСНАЩЕНИЯ|МУНИЦИПАЛЬНЫЙ УРОВЕНЬ|1.|Конкурс «Площадки»|конкурс|1.1.,1.2||||Андреева Т.В.|1.1; 1.2||",
            // 1 December 2023 and 30 June 2024 as Excel counts days.
            "I. УРОВЕНЬ ОСНАЩЕНИЯ|МУНИЦИПАЛЬНЫЙ УРОВЕНЬ|2.|Семинар||2.1|||декабрь – июнь 2023 г.||2.1|45261|45473",
        ]);
        data.CellAt("L4").DataType.ShouldBeNull();
        data.Table!.AutoFilter!.Reference!.Value.ShouldBe("A1:M4");
        data.Table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value)
            .ShouldBe(data.Xml.Descendants<Row>().First().Elements<Cell>().Select(cell => data[cell.CellReference!]));
        data.Xml.Descendants<Pane>().Single().VerticalSplit!.Value.ShouldBe(1);
        // Codes are not printed, but they are data.
        book["Дорожная карта"].Texts.ShouldNotContain("1.1.,1.2");
    }

    [Fact]
    public void Data_OfSeveralTables_NamesEachAndKeepsHeadingsApart()
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        foreach (var (kind, title, column, heading) in new[]
        {
            (TableKind.Plan, "Первая", ColumnKind.Title, "коды"),
            (TableKind.ControlPoints, "Вторая", ColumnKind.Title, "коды"),
            (TableKind.Mechanisms, "Третья", ColumnKind.Result, "=1\n+1"),
        })
        {
            var table = roadmap.AddTable(kind, title, TableNumbering.None, "");
            table.AddColumn(column, heading);
            roadmap.AddBlock(BlockKind.Table, title, null, table.Id);
            office.Fill(table, table.AddSection(null, null, null), Level.None, [(column, "@" + title)]);
        }

        var book = Workbook.Of(office.Paper(roadmap));

        book.Errors.ShouldBeEmpty();
        book["Данные"].Texts.ShouldBe(
        [
            "Таблица", "Раздел", "Уровень", "№", "коды", "=1 +1", "Коды (2)", "Срок с", "Срок по",
            "Первая", "@Первая", "Вторая", "@Вторая", "Третья", "@Третья",
        ]);
    }

    [Theory]
    [InlineData("Карта [1]: а/б*?\\", "Карта  1   а б")]
    [InlineData("'Имя'", "Имя")]
    [InlineData("", "Лист")]
    [InlineData("Очень длинное название таблицы дорожной карты", "Очень длинное название таблицы")]
    [InlineData("данные", "данные")]
    public void TableName_BecomesANameThatASheetMayHave(string name, string expected)
    {
        var book = Workbook.Of(TableNamed(name, name.ToUpperInvariant()));

        book.Errors.ShouldBeEmpty();
        book.Names.First().ShouldBe(expected);
        book.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(2);
        book.Names.ShouldAllBe(own => own.Length <= 31);
    }

    [Fact]
    public void SamePaper_GivesTheSameBytes()
    {
        var first = Workbook.Bytes(OrderWithAnnex());

        Parallel.For(0, 8, _ => Workbook.Bytes(OrderWithAnnex()).ShouldBe(first));
        using var zip = new ZipArchive(new MemoryStream(first));
        zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
    }

    [Fact]
    public void WordsThatHaveNoTable_StayInTheirOrderAmongTheText()
    {
        var grid = new PaperGrid([new GridColumn(10)], [], [new GridRow(GridRowKind.Body, [new GridCell("ячейка", 0)])]);
        var paper = new ComposedPaper("Бумага", "Управление", false, PrintLook.Standard,
        [
            new PaperSection(true,
            [
                new PaperTitle("Заглавие"), new RunningText("Цель"), new PaperHeading("Без таблицы", 2, true), new RunningText("слова без таблицы"),
                new PaperHeading("Раздел", 2, true), new PaperHeading("Подраздел", 3, true), new RunningText("введение"),
                new PaperList([new PaperListItem("–", "пункт", [])]), new PaperTable("Первая", grid), new PaperHeading("Показатели", 2, false),
                new RunningText("показатель"), new PaperTable("Вторая", grid), new SignatureLine("Директор", "И.И. Иванов"), new CornerStamp(["штамп"]),
            ]),
        ]);

        var book = Workbook.Of(paper);

        book.Errors.ShouldBeEmpty();
        book.Names.ShouldBe(["Текст", "Первая", "Вторая"]);
        book["Текст"].Texts.ShouldBe(["Заглавие", "Цель", "Без таблицы", "слова без таблицы", "Показатели", "показатель", "штамп"]);
        book["Первая"].Texts.ShouldBe(["Заглавие", "Раздел", "Подраздел", "введение", "– пункт", "ячейка"]);
        // One column has no room for two things side by side.
        book["Вторая"].Texts.ShouldBe(["Заглавие", "ячейка", "Директор", "И.И. Иванов"]);
    }

    private static ComposedPaper TableNamed(params string[] names) => new(
        "Бумага", "Управление", false, PrintLook.Standard,
        [new PaperSection(true, [.. names.Select(name => new PaperTable(
            name, new PaperGrid([new GridColumn(10)], [new GridRow(GridRowKind.Heading, [new GridCell("Графа", 0)])], [])))])]);

    private static ComposedPaper OrderWithAnnex()
    {
        var office = Samples.SmallOffice(out var roadmap);
        var order = office.Approve(roadmap, "Приложение", "к приказу");
        var first = order.AddItem("1.", "Утвердить дорожную карту.", null);
        order.AddItem("1.1.", "Разместить на сайте.", first.Id);
        return OrderComposition.Compose(office.Paper(roadmap))!;
    }
}
