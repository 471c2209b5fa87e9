using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// Widths of letters as parts of the size of the type, by the metrics of our own serif face (the same as those of Times New
/// Roman), and how many lines a program makes of a text. Looked up in a table, read once per process: a workbook measures
/// every letter of its cells.
/// </summary>
internal sealed class LetterWidths
{
    /// <summary>Up to here letters, signs and punctuation of Russian papers; what lies behind is asked of the font.</summary>
    private const int TableLength = 0x2200;

    /// <summary>No letter of a line is wider.</summary>
    private const double Widest = 1.5;

    private static readonly Lazy<LetterWidths> RegularFace = new(() => new LetterWidths(FontStyle.Regular));
    private static readonly Lazy<LetterWidths> BoldFace = new(() => new LetterWidths(FontStyle.Bold));

    private readonly FontStyle style;
    private readonly float[] table = new float[TableLength];

    private LetterWidths(FontStyle style)
    {
        this.style = style;
        for (var letter = 0; letter < TableLength; letter++)
        {
            table[letter] = Ask(letter);
        }
    }

    public static LetterWidths Of(FontStyle style) => style == FontStyle.Bold ? BoldFace.Value : RegularFace.Value;

    public double Of(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (var letter in text)
        {
            width += Of(letter);
        }

        return width;
    }

    /// <summary>
    /// How many lines the text takes in a width, both as parts of the size; an empty text takes one. Lines break behind spaces
    /// and hyphens, and inside a word that is longer than a line.
    /// </summary>
    public int LinesOf(ReadOnlySpan<char> text, double width)
    {
        if (text.Length * Widest < width && !text.Contains('\n'))
        {
            return 1;
        }

        var lines = 1;
        double line = 0, word = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\n')
            {
                lines++;
                line = word = 0;
                continue;
            }

            var own = Of(letter);
            word += own;
            if (letter != ' ' && line + word > width)
            {
                lines += line > 0 ? 1 : 0;
                line = 0;
                if (word > width)
                {
                    // A letter wider than the line still stands on one.
                    lines += word > own ? 1 : 0;
                    word = own;
                }
            }

            if (letter == ' ' || (letter == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1])))
            {
                line += word;
                word = 0;
            }
        }

        return lines;
    }

    private double Of(char letter) => letter < TableLength ? table[letter] : char.IsLowSurrogate(letter) ? 0 : Ask(letter);

    /// <summary>What the font lacks counts as one em: the program that shows the sheet has fonts of its own.</summary>
    private float Ask(int letter) => FontLibrary.Default.Measure(letter, style) is { IsMissing: false } known ? (float)known.Advance : 1;
}
