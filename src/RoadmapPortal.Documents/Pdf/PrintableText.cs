using System.Buffers;
using System.Globalization;
using System.Text;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>
/// Words as our fonts can print them. People paste from everywhere; an emoji or a pictogram in one cell must not keep the
/// whole paper from being printed, and must not vanish unseen either.
/// </summary>
internal static class PrintableText
{
    /// <summary>Stands for a sign that has no likeness in our fonts.</summary>
    private const string Unknown = "□";

    /// <summary>Letters and signs of Russian office papers, which our fonts have: nearly every text is made of these alone.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), .. Enumerable.Range('А', 'я' - 'А' + 1).Select(code => (char)code), .. "\nЁё№«»–—„“”…•§°\u00A0"]);

    public static string Of(string text, FontLibrary fonts)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (Has(fonts, rune))
            {
                printable.Append(rune);
            }
            else
            {
                printable.Append(Likeness(rune));
            }
        }

        return printable.ToString();
    }

    /// <summary>The signs of a text in whose place paper shows <see cref="Unknown"/>.</summary>
    public static IEnumerable<string> SignsLacking(string text, FontLibrary fonts) =>
        text.AsSpan().ContainsAnyExcept(Plain)
            ? Composed(text).EnumerateRunes().Where(rune => !Has(fonts, rune) && Likeness(rune) == Unknown).Select(rune => rune.ToString())
            : [];

    /// <summary>A letter typed as letter and mark (й as и and breve, as some systems copy it) has its own sign once composed.</summary>
    private static string Composed(string text) => Well(text).Normalize(NormalizationForm.FormC);

    private static bool Has(FontLibrary fonts, Rune rune) =>
        rune.Value is '\n' or '\u00AD'
        || (!Rune.IsControl(rune) && Visible(rune)
        && !fonts.Measure(rune.Value, FontStyle.Regular).IsMissing && !fonts.Measure(rune.Value, FontStyle.Bold).IsMissing);

    private static string Likeness(Rune rune) => rune.Value switch
    {
        // Word's ticks, boxes and bullets, left over from its symbol fonts when a list is pasted.
        '✅' or 0xF0FC => "✓",
        0xF0FE => "☑",
        0xF0A8 or 0xF06F => "☐",
        0xF0B7 or 0xF0A7 or 0xF0D8 or '⚫' => "•",
        '\u2011' => "-",
        '\u2212' or '\u2012' or '\u2015' => "–",
        '\t' or '\u2007' or '\u3000' => " ",
        _ when Rune.IsControl(rune) || !Visible(rune) => "",
        _ when Rune.IsWhiteSpace(rune) => " ",
        _ => Unknown,
    };

    /// <summary>Marks that steer text (joiners, direction, variants of an emoji) print nothing by themselves.</summary>
    private static bool Visible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune.Value is not (>= 0xFE00 and <= 0xFE0F);

    /// <summary>What normalising refuses: halves of surrogate pairs become the replacement character, the non-character U+FFFE goes.</summary>
    private static string Well(string text)
    {
        var well = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value != 0xFFFE)
            {
                well.Append(rune);
            }
        }

        return well.ToString();
    }
}
