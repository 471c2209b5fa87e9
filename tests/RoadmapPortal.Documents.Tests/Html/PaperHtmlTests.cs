using System.Text;
using System.Xml;
using System.Xml.Linq;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Tests.Html;

public sealed class PaperHtmlTests
{
    public static TheoryData<string> PaperNames { get; } = ["order", "small", "big"];

    [Theory]
    [MemberData(nameof(PaperNames))]
    public void Document_SaysEveryTextInItsOrder(string name)
    {
        var paper = Named(name);

        TextsOf(Read(paper)).ShouldBe(PaperTexts.Of(paper).SelectMany(text => text.Split('\n')));
    }

    [Theory]
    [MemberData(nameof(PaperNames))]
    public void Body_IsOfTheElementsThatPagesTakeForMarkup(string name)
    {
        using var body = new StringWriter();
        PaperHtml.WriteBody(Named(name), body);
        PaperMarkup.IsBody(body.ToString()).ShouldBeTrue();
        using var style = new StringWriter();
        PaperHtml.WriteStyle(PrintLook.Standard, style);
        PaperMarkup.IsStyle(style.ToString()).ShouldBeTrue();
    }

    [Fact]
    public void Document_SaysItsLanguageTitleAndAuthorAndLoadsNothing()
    {
        var paper = RoadmapComposition.Compose(Samples.Small());

        var html = Read(paper);

        html.Attribute("lang")!.Value.ShouldBe("ru");
        html.Descendants("title").Single().Value.ShouldBe("Дорожная карта по профилактике учебной неуспешности");
        html.Descendants("meta").ShouldContain(meta => (string?)meta.Attribute("name") == "viewport");
        html.Descendants("meta").Single(meta => (string?)meta.Attribute("name") == "author").Attribute("content")!.Value.ShouldBe("Городской округ Приморск");
        html.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).ShouldNotContain(name => name == "src" || name == "href" || name == "style");
        html.Descendants().Select(element => element.Name.LocalName).ShouldNotContain(name => name == "script" || name == "link" || name == "img");
        html.Descendants("style").Single().Value.ShouldNotContain("url(");
        Text(paper).ShouldStartWith("<!DOCTYPE html>\n<html");
    }

    [Fact]
    public void Headings_SkipNoLevelAndTheAnnexStandsBelowTheOrder()
    {
        var headings = Headings(Read(Order()));

        headings.ShouldBe(
        [
            (1, "Об утверждении дорожной карты"), (2, "Дорожная карта по профилактике учебной неуспешности"), (3, "Задачи:"), (3, "Направления:"),
            (3, "Показатели:"), (3, "I. Результаты входного аудита"), (3, "II. Муниципальная дорожная карта"),
        ]);
    }

    [Fact]
    public void Headings_OfAPartInsideAPage_StandBelowItsTitle()
    {
        var paper = Paper(new PaperTitle("Карта"), new PaperHeading("Глубоко", 4, false), new PaperHeading("Выше", 2, false));
        using var text = new StringWriter();

        PaperHtml.WriteBody(paper, text, titleLevel: 2);

        Headings(XElement.Parse(text.ToString())).ShouldBe([(2, "Карта"), (3, "Глубоко"), (3, "Выше")]);
    }

    [Fact]
    public void RoadmapTable_HasScopesGroupsAndLabels()
    {
        var table = Read(RoadmapComposition.Compose(Samples.Small())).Descendants("table").Last();

        table.Element("caption")!.Value.ShouldBe("II. Муниципальная дорожная карта");
        table.Element("thead")!.Descendants("th").ShouldAllBe(cell => (string?)cell.Attribute("scope") == "col");
        Shape(table.Elements("tbody")).ShouldBe(
        [
            "rowgroup*8 ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ", "1. / row Проведение аудита /  / все параметры /  /  / март 2023 г. / ",
            "--", "rowgroup*8 I. УРОВЕНЬ ОСНАЩЕНИЯ", "rowgroup*8 МУНИЦИПАЛЬНЫЙ УРОВЕНЬ",
            "1. / row Конкурс «Площадки» / конкурс / 1.1.,1.2 /  /  /  / Андреева Т.В.", "2. / row Семинар /  / 2.1 /  /  / декабрь – июнь 2023 г. / ",
            "--", "rowgroup*8 УРОВЕНЬ ОО",
        ]);
        table.Elements("tbody").First().Elements("tr").Last().Elements().Select(cell => (string?)cell.Attribute("data-label")).ShouldBe(
            ["№ п/п", "Мероприятие", "Форма", "Код параметра", "Контингент", "Место проведения", "Дата проведения", "Ответственные"]);
    }

    [Fact]
    public void AuditTable_KeepsItsSpans()
    {
        var table = Read(RoadmapComposition.Compose(Samples.Small())).Descendants("table").First();

        Shape([table.Element("thead")!]).ShouldBe(
            ["col_2 № / col*3 Фактор негативного влияния (риска) / col_2 Перечень школ", "col Наименование фактора / col Параметры / col Код параметра"]);
        Shape(table.Elements("tbody")).ShouldBe(
        [
            "_2 1. / row_2 Уровень оснащения школы / Нехватка цифрового оборудования / 1.1. / 1, НОШ № 80",
            "Отсутствие помещений / 1.2. / г44",
            "2. / row Дефицит кадров / Нехватка учителей / 2.1. / Сош №№ 1, г44",
        ]);
        table.Parent!.Attributes().Select(attribute => (attribute.Name.LocalName, attribute.Value)).ShouldBe(
            [("class", "grid"), ("role", "region"), ("tabindex", "0"), ("aria-label", "I. Результаты входного аудита")]);
    }

    [Fact]
    public void TablesUnderTheSameWords_AreRegionsWithNamesOfTheirOwn()
    {
        var grid = new PaperGrid([new GridColumn(10)], [], []);

        Read(Paper(new PaperTable("Таблица", grid), new PaperTable("Таблица", grid))).Descendants("caption").Select(caption => caption.Value)
            .ShouldBe(["Таблица", "Таблица (2)"]);
    }

    [Fact]
    public void Lists_KeepTheirOwnLabels()
    {
        var lists = Read(Order()).Descendants("ol").First();

        var item = lists.Elements("li").Single();
        item.Elements().Select(part => part.Name.LocalName).ShouldBe(["span", "span", "ol"]);
        item.Element("ol")!.Element("li")!.Elements("span").Select(part => part.Value).ShouldBe(["1.1.", "Разместить на сайте."]);
        Read(Paper(new PaperList([new PaperListItem("–", "тире", [])]))).Descendants("ul").ShouldHaveSingleItem().Attribute("role")!.Value.ShouldBe("list");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"кавычки\" и 'апострофы' & &amp; ]]> -->")]
    [InlineData("</style></td></table>")]
    [InlineData("до\u0000\u000B\uFFFEпосле" + "\uD83D", "допосле")]
    [InlineData("смайлик 😀")]
    public void HostileWords_StayWords(string words, string? kept = null)
    {
        kept ??= words;
        var grid = new PaperGrid([new GridColumn(10)], [new GridRow(GridRowKind.Heading, [new GridCell(words, 0)])], [new GridRow(GridRowKind.Body, [new GridCell(words, 0)])]);
        var paper = Paper(
            new CornerStamp([words]), new Letterhead([words], words, words, words, words), new PaperTitle(words), new PaperHeading(words, 2, true),
            new RunningText(words, words), new PaperList([new PaperListItem(words, words, [])]), new PaperTable(words, grid), new SignatureLine(words, words))
            with
        { Title = words, Author = words };

        var html = Read(paper);

        TextsOf(html).ShouldBe(Enumerable.Repeat(kept, 16));
        html.Descendants("td").Concat(html.Descendants("tbody").Elements("tr").Elements("th")).Single().Attribute("data-label")!.Value.ShouldBe(kept);
        html.Descendants("title").Single().Value.ShouldBe(kept);
        html.Descendants("script").ShouldBeEmpty();
    }

    [Fact]
    public void LineBreaks_StayInCells() =>
        Read(Paper(new PaperTable("Т", new PaperGrid([new GridColumn(10)], [], [new GridRow(GridRowKind.Body, [new GridCell("одна\r\nдве\nтри", 0)])]))))
            .Descendants("tbody").Descendants("th").Single().Nodes().Select(node => node.ToString()).ShouldBe(["одна", "<br />", "две", "<br />", "три"]);

    [Fact]
    public void EmptyParts_AreStillADocument() =>
        TextsOf(Read(Paper(new CornerStamp([]), new RunningText(""), new PaperList([]), new PaperTable("", new PaperGrid([], [], []))))).ShouldBeEmpty();

    [Fact]
    public void Draft_SaysSoOnceAndApprovedPaperDoesNot()
    {
        var paper = Paper(new PaperTitle("Карта"));

        var draft = Read(paper with { IsDraft = true });

        draft.Descendants("p").Single().Value.ShouldBe("Проект: документ не утверждён");
        draft.Descendants("article").Single().Attribute("class")!.Value.ShouldBe("paper paper-draft");
        Read(paper).Descendants("p").ShouldBeEmpty();
    }

    [Fact]
    public void Look_SetsThePrintedPage()
    {
        var look = new PrintLook { LeftMargin = 31, TopMargin = 22, RightMargin = 13, BottomMargin = 24, TextPoints = 12.5m, TablePoints = 9, LineSpacing = 1.5m };
        using var styles = new StringWriter();
        PaperHtml.WriteStyle(look, styles);

        var style = styles.ToString();

        style.ShouldContain("@page{size:A4;margin:22mm 13mm 24mm 31mm;@top-center{content:counter(page)");
        style.ShouldContain("@page turned{size:A4 landscape;margin:31mm 22mm 13mm 24mm}");
        style.ShouldContain("font:12.5pt/1.725 \"Times New Roman\"");
        style.ShouldContain(".paper table{font-size:9pt");
        Text(Paper() with { Look = look }).ShouldContain(style);
        using var bare = new StringWriter();
        PaperHtml.WriteStyle(look with { ShowsPageNumbers = false }, bare);
        bare.ToString().ShouldNotContain("counter(page)");
        style.Count(letter => letter == '{').ShouldBe(style.Count(letter => letter == '}'));
    }

    [Fact]
    public void Body_NeedsNoStyleOfItsOwnAndNoIds()
    {
        using var text = new StringWriter();
        PaperHtml.WriteBody(Order(), text);

        var body = XElement.Parse(text.ToString());

        body.Name.LocalName.ShouldBe("article");
        body.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName).ShouldNotContain(name => name == "style" || name == "id");
        body.Descendants("style").ShouldBeEmpty();
    }

    private static ComposedPaper Named(string name) => name switch
    {
        "order" => Order(),
        "small" => RoadmapComposition.Compose(Samples.Small()),
        _ => RoadmapComposition.Compose(Samples.Big()),
    };

    private static ComposedPaper Paper(params PaperElement[] elements) =>
        new("Бумага", "Управление", false, PrintLook.Standard, [new PaperSection(true, elements)]);

    private static ComposedPaper Order()
    {
        var office = Samples.SmallOffice(out var roadmap);
        var order = office.Approve(roadmap, "Приложение", "к приказу");
        var first = order.AddItem("1.", "Утвердить дорожную карту.", null);
        order.AddItem("1.1.", "Разместить на сайте.", first.Id);
        return OrderComposition.Compose(office.Paper(roadmap))!;
    }

    private static string Text(ComposedPaper paper)
    {
        using var file = new MemoryStream();
        PaperHtml.Write(paper, file);
        file.CanWrite.ShouldBeTrue();
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static XElement Read(ComposedPaper paper)
    {
        using var xml = XmlReader.Create(new StringReader(Text(paper)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(xml).Root!;
    }

    /// <summary>What a reader sees of the paper itself, line by line: neither captions, which repeat a heading, nor the draft's note.</summary>
    private static IEnumerable<string> TextsOf(XElement html) => html.Descendants("article").Single().DescendantNodes().OfType<XText>()
        .Where(text => !string.IsNullOrWhiteSpace(text.Value) && text.Parent!.Name != "caption" && text.Ancestors().All(parent => (string?)parent.Attribute("class") != "draft"))
        .Select(text => text.Value);

    private static List<(int Level, string Words)> Headings(XElement html) =>
        [.. html.Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => (element.Name.LocalName[1] - '0', element.Value))];

    /// <summary>Rows as «scope*colspan_rowspan words», groups divided by dashes.</summary>
    private static List<string> Shape(IEnumerable<XElement> groups) =>
    [
        .. groups.SelectMany((group, at) => group.Elements("tr").Select(row => string.Join(" / ", row.Elements().Select(Cell))).Prepend(at == 0 ? "" : "--"))
            .Where(row => row.Length > 0),
    ];

    private static string Cell(XElement cell)
    {
        var (across, down) = ((string?)cell.Attribute("colspan"), (string?)cell.Attribute("rowspan"));
        var marks = (string?)cell.Attribute("scope") + (across is null ? "" : "*" + across) + (down is null ? "" : "_" + down);
        cell.Name.LocalName.ShouldBe(cell.Attribute("scope") is null ? "td" : "th");
        return marks.Length == 0 ? cell.Value : marks + " " + cell.Value;
    }
}
