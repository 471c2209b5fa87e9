using System.Globalization;
using System.Text;
using System.Text.Json;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Roadmaps;

public sealed class RoadmapJsonTests
{
    [Fact]
    public void Head_SaysWhoseWhenAndWhat()
    {
        var json = Read(Samples.Small());

        Compact(json, "municipality").ShouldBe("""{"slug":"primorsk","name":"Городской округ Приморск"}""");
        Compact(json, "period").ShouldBe("""{"words":"2023 – 2024 учебный год","from":"2023-09-01","to":"2024-08-31"}""");
        json.GetProperty("kind").GetString().ShouldBe("municipal");
        json.GetProperty("school").ValueKind.ShouldBe(JsonValueKind.Null);
        Compact(json, "approvalStamp").ShouldBe("""["УТВЕРЖДАЮ","Директор Е.Л. Тимченко"]""");
        Compact(json, "annexStamp").ShouldBe("[]");
        Compact(json, "signature").ShouldBe("""{"position":"Начальник управления","name":"О.Н. Медведева"}""");
        Compact(json, "goal").ShouldBe("""{"heading":"Цель:","text":"Повышение качества образования."}""");
        Compact(json, "tasks").ShouldBe("""[{"marker":"1.","text":"Провести анализ."},{"marker":"-","text":"Выстроить взаимодействие."}]""");
        Compact(json, "indicators").ShouldBe("""[{"marker":"1.","text":"Доля участников – 100 %."}]""");
        json.EnumerateObject().Select(property => property.Name).ShouldBe(
        [
            "municipality", "period", "kind", "school", "title", "approvalStamp", "annexStamp", "signature",
            "goal", "tasks", "indicators", "blocks", "audit", "tables", "order", "checks", "print",
        ]);
    }

    [Fact]
    public void Blocks_NameTheirKindAndTheTableByItsPlace()
    {
        var blocks = Read(Samples.Small()).GetProperty("blocks").EnumerateArray().ToList();

        blocks.Select(block => block.GetProperty("kind").GetString()).ShouldBe(["goal", "tasks", "prose", "indicators", "audit", "table"]);
        blocks[5].GetProperty("table").GetInt32().ShouldBe(0);
        blocks[4].GetProperty("table").ValueKind.ShouldBe(JsonValueKind.Null);
        blocks[2].GetProperty("text").GetString().ShouldBe("Первый абзац.\nВторой абзац.");
    }

    [Fact]
    public void SecondTable_IsNamedByItsPlaceEvenIfItLooksLikeTheFirst()
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        roadmap.AddTable(TableKind.Mechanisms, "Таблица", TableNumbering.None, "");
        var second = roadmap.AddTable(TableKind.ControlPoints, "Таблица", TableNumbering.None, "");
        roadmap.AddBlock(BlockKind.Table, null, null, second.Id);

        var json = Read(office.Paper(roadmap));

        json.GetProperty("blocks")[0].GetProperty("table").GetInt32().ShouldBe(1);
        json.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("kind").GetString()).ShouldBe(["mechanisms", "controlPoints"]);
    }

    [Fact]
    public void Audit_ListsParametersUnderFactors() =>
        Compact(Read(Samples.Small()), "audit").ShouldBe(
            """[{"number":"1.","name":"Уровень оснащения школы","parameters":["""
            + """{"code":"1.1","printedCode":"1.1.","name":"Нехватка цифрового оборудования","schools":["1","НОШ № 80"],"printedSchools":"1, НОШ № 80"},"""
            + """{"code":"1.2","printedCode":"1.2.","name":"Отсутствие помещений","schools":["г44"],"printedSchools":"г44"}]},"""
            + """{"number":"2.","name":"Дефицит кадров","parameters":["""
            + """{"code":"2.1","printedCode":"2.1.","name":"Нехватка учителей","schools":["1","г44"],"printedSchools":"Сош №№ 1, г44"}]}]""");

    [Fact]
    public void Tables_HaveOneKeyForEachColumnAndEveryRunEvenAnEmptyOne()
    {
        var table = Read(Samples.Small()).GetProperty("tables")[0];

        Compact(table, "columns").ShouldStartWith("""[{"key":"number","heading":"№ п/п"},{"key":"title","heading":"Мероприятие"},""");
        var sections = table.GetProperty("sections").EnumerateArray().ToList();
        sections.Select(section => section.GetProperty("levelKind").GetString()).ShouldBe([null, "municipal", "school"]);
        sections.Select(section => section.GetProperty("level").GetString()).ShouldBe([null, "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО"]);
        Compact(sections[2], "activities").ShouldBe("[]");
        JsonSerializer.Serialize(sections[1].GetProperty("activities")[0], Readable).ShouldBe(
            """{"number":"1.","cells":{"title":"Конкурс «Площадки»","form":"конкурс","codes":"1.1.,1.2","audience":"","venue":"","dates":"","responsible":"Андреева Т.В."},"""
            + "\"parameterCodes\":[\"1.1\",\"1.2\"],\"allParameters\":false,\"responsibleIds\":[],"
            + "\"schedule\":{\"kind\":\"unclear\",\"windows\":[],\"yearDerived\":false,\"problems\":[]}}");
        sections[0].GetProperty("activities")[0].GetProperty("allParameters").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Activity_SaysWhatItsDatesMeanAndWhoOfTheDirectoryAnswers()
    {
        var office = new Office();
        var methodist = office.AddResponsible("МКУ ЦРО");
        var json = Read(office.Paper(PlanOfTwo(office)));

        var activities = json.GetProperty("tables")[0].GetProperty("sections")[0].GetProperty("activities");
        Compact(activities[0], "schedule").ShouldBe("""{"kind":"dated","windows":[["2023-12-01","2023-12-31"],["2024-06-01","2024-06-30"]],"yearDerived":true,"problems":[]}""");
        Compact(activities[0], "responsibleIds").ShouldBe($"[\"{methodist.Id.Value}\"]");
        Compact(activities[1], "schedule").ShouldBe(
            """{"kind":"unclear","windows":[],"yearDerived":false,"problems":[{"rule":"schedule/every-word-is-understood","message":"Не понято: «когда-нибудь».","start":0,"length":12}]}""");
        Compact(activities[1], "responsibleIds").ShouldBe("[]");
    }

    [Fact]
    public void Checks_AreListedWithTheirPlace()
    {
        var office = new Office();

        var checks = Read(office.Paper(PlanOfTwo(office))).GetProperty("checks").EnumerateArray().ToList();

        checks.Select(check => check.GetProperty("rule").GetString()).ShouldBe(["check/demanded-cells-are-filled", "check/dates-are-understood"]);
        JsonSerializer.Serialize(checks[1], Readable).ShouldBe(
            """{"rule":"check/dates-are-understood","severity":"warns","place":"строка 2, графа «Срок»","table":0,"section":null,"number":"2","column":"dates","message":"Не понято: «когда-нибудь»."}""");
    }

    /// <summary>Two rows: one of which all is understood, and one of which nothing is.</summary>
    private static MunicipalRoadmap PlanOfTwo(Office office)
    {
        var roadmap = office.Roadmap("Карта");
        var table = roadmap.AddTable(TableKind.Plan, "План", TableNumbering.WholeTable, "");
        table.AddColumn(ColumnKind.Title, "Мероприятие");
        table.AddColumn(ColumnKind.Dates, "Срок");
        table.AddColumn(ColumnKind.Responsible, "Ответственные");
        office.Fill(
            table,
            table.AddSection(null, null, null),
            Level.None,
            [(ColumnKind.Title, "Семинар"), (ColumnKind.Dates, "Декабрь, июнь"), (ColumnKind.Responsible, "МКУ ЦРО")],
            [(ColumnKind.Title, "Конкурс"), (ColumnKind.Dates, "когда-нибудь")]);
        return roadmap;
    }

    [Fact]
    public void SchoolRoadmapWithoutAudit_SaysSo()
    {
        var office = new Office();

        var json = Read(office.Paper(office.Roadmap(office.AddSchool("г44"), "Карта")));

        json.GetProperty("kind").GetString().ShouldBe("school");
        json.GetProperty("school").GetString().ShouldBe("г44");
        Compact(json, "audit").ShouldBe("[]");
        json.GetProperty("goal").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("order").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("signature").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Order_IsWrittenWithNestedItems()
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        var order = office.Approve(roadmap, "Приложение");
        order.AddItem("1.1.", "Сдать.", order.AddItem("1.", "Директорам:", null).Id);

        Compact(Read(office.Paper(roadmap)), "order").ShouldBe(
            """{"body":["Управление образования"],"heading":"ПРИКАЗ","date":"2023-04-21","printedDate":"от 21.04.2023 г.","place":"г. Приморск","""
            + "\"number\":\"680\",\"printedNumber\":\"№ 680\",\"title\":\"Об утверждении дорожной карты\",\"preamble\":\"На основании плана приказываю:\","
            + "\"items\":[{\"number\":\"1.\",\"text\":\"Директорам:\",\"items\":[{\"number\":\"1.1.\",\"text\":\"Сдать.\",\"items\":[]}]}],"
            + "\"signature\":{\"position\":\"Начальник управления\",\"name\":\"О.Н. Медведева\"}}");
    }

    [Fact]
    public void File_IsReadableUtf8WithoutByteOrderMark()
    {
        var bytes = Write(Samples.Small());
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        bytes[0].ShouldBe((byte)'{');
        text.ShouldContain("\n  \"title\": \"Дорожная карта по профилактике учебной неуспешности\",\n");
        text.ShouldContain("Конкурс «Площадки»");
        text.ShouldEndWith("}\n");
        text.ShouldNotContain("\r");
    }

    [Fact]
    public void HalfOfASurrogatePair_DoesNotSpoilTheFile()
    {
        // Cells are cleaned when they are written; titles and prose come as they are.
        var paper = Samples.OneRow((ColumnKind.Title, "строка")) with { Title = "поло" + '\uD83D' + "вина" };

        Read(paper).GetProperty("title").GetString().ShouldBe("поло\uFFFDвина");
    }

    [Fact]
    public void CultureWithAnotherCalendar_ChangesNothing()
    {
        var usual = Write(Samples.Small());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            new DateOnly(2023, 9, 1).ToString("yyyy", CultureInfo.CurrentCulture).ShouldNotBe("2023");
            Write(Samples.Small()).ShouldBe(usual);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static byte[] Write(RoadmapPaper paper)
    {
        using var file = new MemoryStream();
        RoadmapJson.Write(paper, file);
        return file.ToArray();
    }

    private static JsonElement Read(RoadmapPaper paper) => JsonDocument.Parse(Write(paper)).RootElement;

    private static string Compact(JsonElement json, string property) => JsonSerializer.Serialize(json.GetProperty(property), Readable);
}
