using DocumentFormat.OpenXml.Wordprocessing;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Tests.Docx;

public sealed class DocxListTests
{
    [Fact]
    public void OrderItems_AreNumbered_DoubledNumbersIncluded()
    {
        using var file = WordFile.Of(DocxSamples.Order());

        file.OfStyle("ListNumber").Take(9).ShouldAllBe(item => item.ParagraphProperties!.NumberingProperties != null);
        file.Labels().Take(9).ShouldBe(["1. ", "2. ", "2.1. ", "2.2. ", "2.2. ", "2.3. ", "3. ", "3.1. ", "4. "]);
    }

    [Fact]
    public void ItemPutInByAClerk_RenumbersThoseBelow()
    {
        using var file = WordFile.Of(DocxSamples.Order());
        var items = file.OfStyle("ListNumber");

        items[2].InsertAfterSelf((Paragraph)items[2].CloneNode(deep: true));
        items[0].InsertBeforeSelf((Paragraph)items[0].CloneNode(deep: true));

        file.Labels().Take(11).ShouldBe(["1. ", "2. ", "3. ", "3.1. ", "3.2. ", "3.3. ", "3.2. ", "3.3. ", "4. ", "4.1. ", "5. "]);
    }

    [Theory]
    [InlineData("1. 2. 3.", 3)]
    [InlineData("1) 2) 2)", 3)]
    [InlineData("1 2 3", 3)]
    [InlineData("3. 5. 6.", 3)]
    [InlineData("5. 5-а. 6.", 2)]
    [InlineData("1. 2) 3.", 2)]
    [InlineData("01. 1. 2.", 2)]
    [InlineData("0. 1. 99999.", 1)]
    [InlineData("2.1. 2.2. 1.", 1)]
    [InlineData("а) б) IV.", 0)]
    [InlineData("1.. .1 1.)", 0)]
    [InlineData("• – -", 3)]
    [InlineData("1. - 2.", 3)]
    [InlineData("%1 %2 😀", 0)]
    public void Labels_PrintAsTheyAre_AndCountWhereCountingGivesThem(string labels, int counted)
    {
        var items = labels.Split(' ').Select(label => new PaperListItem(label, "пункт", [])).ToList();

        using var file = WordFile.Of(DocxSamples.Paper(new PaperList(items)));

        file.Errors.ShouldBeEmpty();
        DocxSamples.Squeeze(file.Text()).ShouldBe(DocxSamples.Squeeze(string.Concat(items.Select(item => item.Label + item.Text))));
        file.Labels().Count.ShouldBe(counted);
    }

    [Fact]
    public void NestedLabels_OfEveryKind_PrintAsTheyAre()
    {
        var list = new PaperList(
        [
            Item("1.", Item("1)"), Item("2)")),
            Item("2.", Item("3)"), Item("1)", Item("1)1"), Item("-", Item("•")))),
            Item("4-а.", Item("4-а.1."), Item("1)"), Item("2.1.")),
            Item("2.", Item("2.1.", Item("2.1.1."), Item("2.1.2."), Item("2.2.3.")), Item("5)")),
            Item("", Item("")),
        ]);
        var second = new PaperList([Item("1."), Item("2.")]);

        using var file = WordFile.Of(DocxSamples.Paper(list, new RunningText("Между ними."), second));

        file.Errors.ShouldBeEmpty();
        DocxSamples.Squeeze(file.Text()).ShouldBe(DocxSamples.Squeeze(
            "1.п1)п2)п2.п3)п1)п1)1п-п•п4-а.п4-а.1.п1)п2.1.п2.п2.1.п2.1.1.п2.1.2.п2.2.3.п5)ппп Междуними. 1.п2.п"));

        static PaperListItem Item(string label, params IReadOnlyList<PaperListItem> items) => new(label, "п", items);
    }

    [Fact]
    public void DeepestItems_StillPrint()
    {
        var item = new PaperListItem("1.", "дно", []);
        for (var level = 0; level < 11; level++)
        {
            item = new PaperListItem("1)", "этаж", [item]);
        }

        using var file = WordFile.Of(DocxSamples.Paper(new PaperList([item])));

        file.Errors.ShouldBeEmpty();
        DocxSamples.Squeeze(file.Text()).ShouldBe(string.Concat(Enumerable.Repeat("1)этаж", 11)) + "1.дно");
    }

    [Fact]
    public void BulletsOfOneKind_AreOneListInTheWholeDocument()
    {
        using var file = WordFile.Of(DocxSamples.Paper(List("•"), new RunningText("и"), List("•"), List("–")));

        file.Main.NumberingDefinitionsPart!.Numbering.Elements<NumberingInstance>().Count().ShouldBe(2);
        file.OfStyle("ListBullet").Count.ShouldBe(3);

        static PaperList List(string bullet) => new([new PaperListItem(bullet, "пункт", [])]);
    }
}
