using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Docx;

/// <summary>Turns the elements of one section into paragraphs, by ГОСТ Р 7.0.97-2025 where it says how; tables are written elsewhere.</summary>
internal sealed class WordParagraphs(WordPage page, double textPoints, WordNumbering numbering)
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Lines of a stamp are at most 8 cm long.</summary>
    private static readonly int StampWidth = WordPage.Mm(80);

    public IEnumerable<WordParagraph> Of(PaperElement element) => element switch
    {
        CornerStamp stamp => [new(StyleId.Stamp, Words(string.Join('\n', stamp.Lines))) { LeftIndent = page.ContentWidth - StampWidth }],
        Letterhead head => Head(head),
        PaperTitle title => [new(StyleId.Title, Words(title.Text))],
        PaperHeading heading => [new(StyleId.Heading(heading.Level, heading.HeadsTable), Words(heading.Text))],
        RunningText { Lead: { } lead } text => [new(StyleId.Normal, new WordRun(WordText.Of(lead) + " ", IsBold: true), Words(text.Text))],
        RunningText text => [new(StyleId.Normal, Words(text.Text))],
        PaperList list => Items(list.Items, 0, new ListCounter(numbering)),
        SignatureLine line => [Signature(line)],
        _ => throw new ArgumentException($"A document has no place for a {element.GetType().Name}.", nameof(element)),
    };

    private static WordRun Words(string text) => new(WordText.Of(text));

    private IEnumerable<WordParagraph> Head(Letterhead head)
    {
        yield return new(StyleId.IssuedBy, Words(string.Join('\n', head.Body)));
        yield return new(StyleId.OrderKind, Words(head.Kind));
        yield return new(StyleId.OrderLine, new WordRun($"{WordText.Of(head.Date)}\t{WordText.Of(head.Place ?? "")}\t{WordText.Of(head.Number)}"))
        {
            Tabs = [new TabStop("center", page.ContentWidth / 2), new TabStop("right", page.ContentWidth)],
        };
    }

    private static IEnumerable<WordParagraph> Items(IReadOnlyList<PaperListItem> items, int level, ListCounter counter)
    {
        foreach (var item in items)
        {
            yield return Item(item, level, counter);
            foreach (var below in Items(item.Items, level + 1, counter))
            {
                yield return below;
            }
        }
    }

    private static WordParagraph Item(PaperListItem item, int level, ListCounter counter)
    {
        var label = WordText.Clean(item.Label);
        if (counter.PlaceOf(label, level) is { } place)
        {
            return new(ListCounter.IsBullet(label) ? StyleId.ListBullet : StyleId.ListNumber, Words(item.Text)) { Place = place };
        }

        return new(StyleId.ListNumber, new WordRun(label.Length == 0 ? "" : label + NoBreakSpace), Words(item.Text));
    }

    /// <summary>Position on the left, at most three fifths wide, name on the right beside its last line.</summary>
    private WordParagraph Signature(SignatureLine line)
    {
        var position = SignatoryPosition.Broken(WordText.Of(line.Position), page.ContentWidth * 0.6 / 20, textPoints);
        return new(StyleId.Signature, new WordRun($"{position}\t{WordText.Clean(line.Name).Replace(' ', NoBreakSpace)}"))
        {
            Tabs = [new TabStop("right", page.ContentWidth)],
        };
    }
}
