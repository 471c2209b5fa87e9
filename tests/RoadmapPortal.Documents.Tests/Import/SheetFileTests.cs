using System.Text;
using RoadmapPortal.Documents.Import;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Files as offices have them, and as nobody should.</summary>
public sealed class SheetFileTests
{
    private const string Table = "Вид;Номер;Наименование\r\nСОШ;5;\"МБОУ \"\"СОШ № 5\"\"; корпус 1\"\r\n;;\r\nгимназия;44;Гимназия \"Надежда\"\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "windows-1251"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Csv_InEachEncoding_IsReadWithItsRows(string name)
    {
        byte[] file = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Table),
            "utf-8 with mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Table)],
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Table)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Table),
        };
        var sheet = SheetFile.Read(file);
        sheet.Problems.ShouldBeEmpty();
        sheet.Rows.Select(row => (row.Number, string.Join("|", row.Cells))).ShouldBe(
            [(1, "Вид|Номер|Наименование"), (2, "СОШ|5|МБОУ \"СОШ № 5\"; корпус 1"), (4, "гимназия|44|Гимназия \"Надежда\"")]);
    }

    [Theory]
    [InlineData("а,б\nв,\"г;д;е\"", "а|б / в|г;д;е")]
    [InlineData("а\tб\nв, г\tд", "а|б / в, г|д")]
    [InlineData("Список школ\nа;б\nв;г", "Список школ / а|б / в|г")]
    [InlineData("sep=,\nа,б;в", "а|б;в")]
    [InlineData("\"а\nб\",в\rг,д", "а\nб|в / г|д")]
    public void Csv_WithEachSeparator_IsToldApart(string text, string cells) =>
        string.Join(" / ", SheetFile.Read(Encoding.UTF8.GetBytes(text)).Rows.Select(row => string.Join("|", row.Cells))).ShouldBe(cells);

    [Fact]
    public void Csv_AQuoteLeftOpen_IsToldByItsRow()
    {
        var problem = SheetFile.Read(Encoding.UTF8.GetBytes("а;б\nв;\"г\nд;е")).Problems.ShouldHaveSingleItem();
        problem.Row.ShouldBe(2);
        problem.Words.ShouldContain("Кавычка открыта");
    }

    [Fact]
    public void Xlsx_OfAnotherProgram_IsReadByAddress_FromTheFirstSheetThatIsSeen()
    {
        var file = ForeignWorkbook.Of(
            """
            <row r="3"><c r="C3" t="s"><v>0</v></c><c r="A3"><v>5</v></c><c r="B3" t="inlineStr"><is><t>Inline</t></is></c></row>
            <row><c t="s"><v>1</v></c><c/><c t="str"><f>A1</f><v>=1+1</v></c><c t="e"><v>#REF!</v></c><c><v>4.4E1</v></c></row>
            """,
            "<si><r><t>МБОУ </t></r><r><t xml:space=\"preserve\">СОШ_x0020_№ 5</t></r><rPh sb=\"0\" eb=\"1\"><t>нет</t></rPh></si><si><t/></si>",
            "<sheet name=\"Z\" sheetId=\"9\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>");
        var sheet = SheetFile.Read(file);
        sheet.Problems.ShouldBeEmpty();
        sheet.Rows.Select(row => (row.Number, string.Join("|", row.Cells))).ShouldBe([(3, "5|Inline|МБОУ СОШ № 5"), (4, "||=1+1||44")]);
    }

    [Fact]
    public void AnyFile_ThatIsNoTable_IsToldInWords()
    {
        Told([], "Файл пуст");
        Told(new byte[SheetFile.MostBytes + 1], "Файл больше 5 МБ");
        Told([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "старая книга Excel");
        Told("%PDF-1.7"u8.ToArray(), "Это PDF");
        Told([1, 2, 0, 0, 0, 255], "Это не таблица");
        Told(ForeignWorkbook.Zip(("content.xml", "<a/>")), "не книга Excel");
        Told(ForeignWorkbook.Of("<row><c><v>1</v></c></row>")[..300], "повреждена");
        Told(ForeignWorkbook.Of("<row><c><v>1</v>"), "повреждена");
        Told(ForeignWorkbook.Of("", sheets: ""), "нет листа");
        Told(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("а;б\n", SheetFile.MostRows + 1))), "больше 3000 строк");
        Told(ForeignWorkbook.Of(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", SheetFile.MostRows + 1))), "больше 3000 строк");
    }

    [Fact]
    public void Xlsx_WithADocumentType_OpensNothing()
    {
        var parts = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>";
        var file = ForeignWorkbook.Zip(
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", parts));
        Told(file, "повреждена");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Xlsx_ThatUnpacksToFarMore_IsGivenUp(bool isInTexts)
    {
        var much = new string('A', 40_000_000);
        var file = isInTexts ? ForeignWorkbook.Of("<row><c t=\"s\"><v>0</v></c></row>", $"<si><t>{much}</t></si>") : ForeignWorkbook.Of($"<row><c t=\"str\"><v>{much}</v></c></row>");
        file.Length.ShouldBeLessThan(SheetFile.MostBytes);
        Told(file, "повреждена");
    }

    [Fact]
    public void Cells_TooLongOrTooMany_AreCut()
    {
        var row = SheetFile.Read(Encoding.UTF8.GetBytes($"{new string('а', 9_000)}{string.Concat(Enumerable.Repeat(";б", 500))}")).Rows.ShouldHaveSingleItem();
        (row.Cells[0].Length, row.Cells.Count).ShouldBe((5_000, 64));
        var far = SheetFile.Read(ForeignWorkbook.Of($"<row><c r=\"A1\" t=\"str\"><v>{new string('а', 9_000)}</v></c><c r=\"XFD1\"><v>1</v></c><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>")).Rows.ShouldHaveSingleItem();
        (far.Cells[0].Length, far.Cells.Count).ShouldBe((5_000, 1));
    }

    private static void Told(byte[] file, string words)
    {
        var sheet = SheetFile.Read(file);
        sheet.Rows.ShouldBeEmpty();
        sheet.Problems.ShouldHaveSingleItem().Words.ShouldContain(words);
    }
}
