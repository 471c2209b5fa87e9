using System.Text.RegularExpressions;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Tests.Layout;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>The structure tree (ISO 32000-1, 14.7 and 14.8) as qpdf reads it.</summary>
public class TaggedPdfTests
{
    [Fact]
    public void Write_Paper_HasItsElementsInReadingOrder()
    {
        var sections = new OpenedPdf(TaggedPaper.Write()).Tags();
        sections.Type.ShouldBe("/Document");
        sections.Kids[0].Shape.ShouldBe("Sect(H1 P L(LI(Lbl LBody(L(LI(Lbl LBody) LI(Lbl LBody)))) LI(Lbl LBody)) H2 P L(LI(Lbl LBody)) P P)");
        sections.Kids[1].Shape.ShouldBe(
            "Sect(H1 Table(THead(TR(TH TH) TR(TH TH)) TBody(TR(TH) TR(TD TD TD) TR(TD TD) TR(TD TD) TR(TD TD TD))))");
    }

    [Fact]
    public void Write_Cells_TellTheirScopeAndSpans()
    {
        var table = new OpenedPdf(TaggedPaper.Write()).Tags().Of("/Table").Single();
        table.Of("/TH").Select(Attributes).ShouldBe(["/Column,,2", "/Column,2,", "/Column,,", "/Column,,", "/Column,3,"]);
        table.Of("/TD").Select(Attributes).Where(told => told != ",,").ShouldBe([",,3"]);

        static string Attributes(PdfTag cell) => $"{cell.Attribute("/Scope")},{cell.Attribute("/ColSpan")},{cell.Attribute("/RowSpan")}";
    }

    [Fact]
    public void Write_CellOverPages_IsOneElement()
    {
        var merged = new OpenedPdf(TaggedPaper.Write()).Tags().Of("/TD").Single(cell => cell.Attribute("/RowSpan") == "3");
        merged.Marks.Select(mark => mark.Page).Distinct().Count().ShouldBe(2);
        merged.Marks.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("1.", "/Decimal")]
    [InlineData("2.1.", "/Decimal")]
    [InlineData("•", "/Disc")]
    [InlineData("–", "/Disc")]
    [InlineData("а)", "/LowerAlpha")]
    [InlineData("Б.", "/UpperAlpha")]
    public void Write_List_TellsItsNumbering(string label, string numbering)
    {
        var file = TaggedPaper.Write(new Paragraph("дело") { Label = new ListLabel(label) });
        new OpenedPdf(file).Tags().Of("/L").Single().Attribute("/ListNumbering").ShouldBe(numbering);
    }

    [Theory]
    [InlineData("1 2 3", "H1 H2 H3")]
    [InlineData("3 6 3 1 2", "H1 H2 H1 H1 H2")]
    [InlineData("1 3 2 3", "H1 H2 H2 H3")]
    public void Write_Headings_SkipNoLevel(string levels, string expected)
    {
        var blocks = levels.Split(' ').Select(level => (Block)new Paragraph("Заголовок") { HeadingLevel = level[0] - '0' });
        var section = new OpenedPdf(TaggedPaper.Write([.. blocks])).Tags().Kids.Single();
        string.Join(' ', section.Kids.Select(kid => kid.Type[1..])).ShouldBe(expected);
    }

    [Fact]
    public void Write_NumberedHeading_IsAHeadingWithItsNumber()
    {
        var file = TaggedPaper.Write(new Paragraph("Цели") { HeadingLevel = 1, Label = new ListLabel("1.") }, new Paragraph("Текст"));
        new OpenedPdf(file).Tags().Kids.Single().Shape.ShouldBe("Sect(H1 P)");
        StructText.Of(file)[0].Text.ShouldStartWith("1.");
    }

    [Fact]
    public void Write_SameBlockTwice_IsTwoElements()
    {
        var paragraph = new Paragraph("Повтор") { Label = new ListLabel("•") };
        var row = TableRow.Of("а", "б");
        var table = new Table { Columns = [TableColumn.ByContent(), TableColumn.ByContent()], Rows = [row, row] };
        var section = new OpenedPdf(TaggedPaper.Write(paragraph, paragraph, table, table)).Tags().Kids.Single();
        const string shape = "Table(TBody(TR(TD TD) TR(TD TD)))";
        section.Shape.ShouldBe($"Sect(L(LI(Lbl LBody) LI(Lbl LBody)) {shape} {shape})");
        section.Of("/TD").ShouldAllBe(cell => cell.Marks.Count == 1);
    }

    [Fact]
    public void Write_BlankTextAndFurniture_AreArtifacts()
    {
        var opened = new OpenedPdf(TaggedPaper.Write());
        var artifacts = opened.Pages.Select(page => Regex.Matches(opened.ContentOf(page), "/Artifact<<(.*?)>>BDC").Select(match => match.Groups[1].Value).ToList()).ToList();
        // The cell of one bound space; borders; on the second page the number; on the third the heading again.
        artifacts[0].ShouldBe(["/Type/Layout"]);
        artifacts[1].ShouldBe(["/Type/Layout", "/Type/Pagination/Subtype/Header/Attached[/Top]"]);
        artifacts[2].ShouldBe(["/Type/Pagination", "/Type/Layout", "/Type/Pagination/Subtype/Header/Attached[/Top]"]);
    }

    [Fact]
    public void Write_Paper_TellsWherePageContentBelongs() => CheckMarks(new OpenedPdf(TaggedPaper.Write()));

    [Fact]
    public void Write_RandomDocuments_AreReadInOrderWordByWord()
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var document = new RandomDocuments(seed).Next();
            var file = TaggedPaper.Write(document);
            CheckMarks(new OpenedPdf(file));
            StructText.Of(file).Select(element => element.Text).ShouldBe(TextsOf(document), $"seed {seed}");
        }
    }

    /// <summary>What a reader should be told: every paragraph with words and every cell, row by row.</summary>
    private static IEnumerable<string> TextsOf(TypesetDocument document) =>
        document.Sections.SelectMany(section => section.Blocks).SelectMany(block => block switch
        {
            Paragraph paragraph => new[] { paragraph.Label?.Text ?? "", TextOf(paragraph.Runs) }.Where(text => text.Length > 0),
            Table table when table.HeadingRows.Concat(table.Rows).Any(row => row.Cells.Any(cell => TextOf(cell.Runs).Length > 0)) =>
                table.HeadingRows.Concat(table.Rows).SelectMany(row => row.Cells).Select(cell => TextOf(cell.Runs)),
            _ => [],
        });

    private static string TextOf(IReadOnlyList<Run> runs) => StructText.Uniform(string.Concat(runs.Select(run => run.Text)));

    /// <summary>
    /// Every mark of every page is in exactly one element, and the parent tree leads from the mark to that element
    /// (14.7.4.4); the mark bears the element's type; nothing is drawn outside of marks (ISO 14289-1, 7.1).
    /// </summary>
    private static void CheckMarks(OpenedPdf opened)
    {
        var owners = opened.Tags().All.SelectMany(tag => tag.Marks.Select(mark => (Mark: mark, Tag: tag)))
            .ToDictionary(pair => pair.Mark, pair => pair.Tag);
        var numbers = opened.Get(opened.Get(opened.Catalog, "/StructTreeRoot"), "/ParentTree").GetProperty("/Nums").EnumerateArray().ToList();
        numbers.Count.ShouldBe(opened.Pages.Count * 2);
        for (var index = 0; index < opened.Pages.Count; index++)
        {
            var page = opened.Pages[index];
            opened.Page(page).GetProperty("/StructParents").GetInt32().ShouldBe(index);
            numbers[index * 2].GetInt32().ShouldBe(index);
            var parents = opened.Resolve(numbers[(index * 2) + 1]).EnumerateArray().Select(parent => parent.GetString()).ToList();
            var marks = MarksOf(opened.ContentOf(page));
            marks.Count.ShouldBe(parents.Count);
            foreach (var (type, mark) in marks)
            {
                owners.Remove((page, mark), out var owner).ShouldBeTrue();
                owner!.Type.ShouldBe(type);
                parents[mark].ShouldBe(owner.Reference);
            }
        }
        owners.ShouldBeEmpty();
    }

    private static List<(string Type, int Mark)> MarksOf(string content)
    {
        var marks = new List<(string, int)>();
        var inside = false;
        foreach (var line in content.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var begin = Regex.Match(line, @"^(/\w+)<</MCID (\d+)>>BDC$");
            if (line.EndsWith("BDC", StringComparison.Ordinal))
            {
                inside.ShouldBeFalse("marks stand in each other");
                inside = true;
            }
            else if (line == "EMC")
            {
                inside.ShouldBeTrue();
                inside = false;
            }
            else
            {
                inside.ShouldBeTrue($"drawn outside of marks: {line}");
            }
            if (begin.Success)
                marks.Add((begin.Groups[1].Value, int.Parse(begin.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));
        }
        inside.ShouldBeFalse();
        return marks;
    }
}
