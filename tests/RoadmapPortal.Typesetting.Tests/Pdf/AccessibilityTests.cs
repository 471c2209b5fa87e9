using System.Text.RegularExpressions;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>
/// The checkpoints of the Matterhorn Protocol 1.1 (PDF/UA-1, ISO 14289-1) that a machine can check and that concern
/// what we write. Marked content and parent tree (checkpoint 01) are in <see cref="TaggedPdfTests"/>, fonts (31) in
/// <see cref="ArchiveTests"/>.
/// </summary>
public class AccessibilityTests
{
    private static readonly OpenedPdf Opened = new(TaggedPaper.Write());

    [Fact]
    public void Checkpoint02_Types_AreStandard()
    {
        string[] standard = ["/Document", "/Sect", "/H1", "/H2", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/THead", "/TBody", "/TR", "/TH", "/TD"];
        Opened.Tags().All.ShouldAllBe(tag => standard.Contains(tag.Type));
        Opened.Get(Opened.Catalog, "/StructTreeRoot").TryGetProperty("/RoleMap", out _).ShouldBeFalse();
    }

    [Fact]
    public void Checkpoint06_Metadata_SaysTheStandardAndTheTitle()
    {
        var packet = System.Text.Encoding.UTF8.GetString(Opened.StreamOf(Opened.Catalog.GetProperty("/Metadata")));
        packet.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        packet.ShouldMatch("<dc:title>.*Приказ");
        Should.Throw<ArgumentException>(() => new RoadmapPortal.Typesetting.Pdf.PdfProperties(" ", "", DateTimeOffset.UnixEpoch, Guid.Empty));
    }

    [Fact]
    public void Checkpoint07_Title_IsShown() =>
        Opened.Get(Opened.Catalog, "/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean().ShouldBeTrue();

    [Fact]
    public void Checkpoint09_Tables_AreRegular()
    {
        foreach (var table in Opened.Tags().Of("/Table"))
        {
            table.Kids.ShouldAllBe(kid => kid.Type == "/THead" || kid.Type == "/TBody");
            foreach (var part in table.Kids)
                CheckGrid(part.Kids, columns: 3);
        }
        Opened.Tags().Of("/L").SelectMany(list => list.Kids).ShouldAllBe(kid => kid.Type == "/LI");
        Opened.Tags().Of("/LI").SelectMany(item => item.Kids).ShouldAllBe(kid => kid.Type == "/Lbl" || kid.Type == "/LBody");
    }

    [Fact]
    public void Checkpoint11_Language_IsTold() => Opened.Catalog.GetProperty("/Lang").GetString().ShouldBe("u:ru-RU");

    [Fact]
    public void Checkpoint14_Headings_BeginAtOneAndSkipNone()
    {
        var above = 0;
        foreach (var level in Opened.Tags().All.Where(tag => Regex.IsMatch(tag.Type, "^/H[1-6]$")).Select(tag => tag.Type[2] - '0'))
        {
            level.ShouldBeLessThanOrEqualTo(above + 1);
            above = level;
        }
        above.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Checkpoint15_HeaderCells_HaveAScope() =>
        Opened.Tags().Of("/TH").ShouldAllBe(cell => cell.Attribute("/Scope") == "/Column");

    [Fact]
    public void Checkpoint16_Lists_TellTheirNumbering() =>
        Opened.Tags().Of("/L").Select(list => list.Attribute("/ListNumbering")).ShouldBe(["/Decimal", "/Disc", "/LowerAlpha"]);

    [Fact]
    public void Checkpoint28_Tabs_FollowTheStructure() =>
        Opened.Pages.ShouldAllBe(page => Opened.Page(page).GetProperty("/Tabs").GetString() == "/S");

    [Fact]
    public void Clause71_File_IsMarkedAndNotSuspect()
    {
        var marks = Opened.Get(Opened.Catalog, "/MarkInfo");
        marks.GetProperty("/Marked").GetBoolean().ShouldBeTrue();
        marks.TryGetProperty("/Suspects", out _).ShouldBeFalse();
    }

    /// <summary>Cells fill every row without holes, spans counted.</summary>
    private static void CheckGrid(IReadOnlyList<PdfTag> rows, int columns)
    {
        var reaching = new int[columns];
        foreach (var row in rows)
        {
            row.Type.ShouldBe("/TR");
            var free = reaching.Count(left => left == 0);
            row.Kids.Sum(cell => Span(cell, "/ColSpan")).ShouldBe(free);
            var cells = new Queue<PdfTag>(row.Kids);
            for (var column = 0; column < columns; column++)
            {
                if (reaching[column] > 0)
                    continue;
                var cell = cells.Dequeue();
                Array.Fill(reaching, Span(cell, "/RowSpan"), column, Span(cell, "/ColSpan"));
            }
            for (var column = 0; column < columns; column++)
                reaching[column]--;
        }
        reaching.ShouldAllBe(left => left == 0);
    }

    private static int Span(PdfTag cell, string key) =>
        int.Parse(cell.Attribute(key) ?? "1", System.Globalization.CultureInfo.InvariantCulture);
}
