using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Tests;

/// <summary>
/// A small sheet with margins of 50 points for the fake ruler. Type of 10 points: a character is 5 wide, a line 10 high.
/// </summary>
internal static class Sheet
{
    public const double Margin = 50;

    public static Length Size { get; } = Length.Pt(10);

    /// <summary>Lays blocks out on pages with room for so many characters and lines.</summary>
    public static IReadOnlyList<Page> Pages(int characters, int lines, params IReadOnlyList<Block> blocks) =>
        Pages(new TypesetDocument(Section(characters * 5, lines * 10, blocks)));

    /// <summary>As <see cref="Pages(int, int, IReadOnlyList{Block})"/>, with Russian words divided.</summary>
    public static IReadOnlyList<Page> RussianPages(int characters, int lines, params IReadOnlyList<Block> blocks) =>
        Pages(new TypesetDocument(Section(characters * 5, lines * 10, blocks)) { Language = "ru-RU" });

    public static IReadOnlyList<Page> Pages(TypesetDocument document) =>
        [.. new DocumentLayout(new FakeRuler()).PagesOf(document)];

    public static Section Section(double width, double height, params IReadOnlyList<Block> blocks) => new()
    {
        Page = new PageSetup(
            Length.Pt(width + (2 * Margin)),
            Length.Pt(height + (2 * Margin)),
            new PageMargins(Length.Pt(Margin), Length.Pt(Margin), Length.Pt(Margin), Length.Pt(Margin))),
        Numbering = PageNumbering.None,
        Blocks = blocks,
    };

    public static Paragraph Text(string text) => new(text) { Size = Size };

    /// <summary>A paragraph of so many lines, named a1, a2, …</summary>
    public static Paragraph Lines(string name, int count) => Text(Stack(name, count));

    /// <summary>Lines held apart by hard breaks: a1, a2, …</summary>
    public static string Stack(string name, int count) =>
        string.Join('\n', Enumerable.Range(1, count).Select(line => name + line));

    /// <summary>The texts of a page from top to bottom, line by line from left to right.</summary>
    public static string[] Lines(this Page page) =>
        [.. page.Texts.OrderBy(text => text.Y).ThenBy(text => text.X).GroupBy(text => Math.Round(text.Y, 2))
            .Select(line => string.Join('|', line.Select(text => text.Text)))];
}
