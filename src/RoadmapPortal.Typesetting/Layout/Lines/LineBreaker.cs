namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// Breaks measured text into lines, each as full as it goes: at spaces, at soft hyphens and after the hyphen of a
/// compound word (города-курорта); a word longer than a whole line after any hyphen, dash, slash or comma and at bound
/// spaces, and only as a last resort between any two characters.
/// </summary>
internal sealed class LineBreaker(ShapedText text, TextShaper shaper, double width, double firstIndent, Func<string> path)
{
    /// <summary>Rounding of sums of widths, far below anything visible.</summary>
    private const double Tolerance = 0.01;

    private readonly char[] characters = text.Characters;
    private readonly float[] advances = text.Advances;
    private readonly List<TextLine> lines = [];

    private readonly record struct Opportunity(int End, int Next, double Width, bool Hyphenated)
    {
        public static readonly Opportunity None = new(-1, -1, 0, false);

        public bool Exists => End >= 0;
    }

    /// <exception cref="LayoutException">The line is narrower than one character.</exception>
    public IReadOnlyList<TextLine> Break()
    {
        for (int? at = 0; at is not null;)
            at = BreakLine(at.Value, width - (lines.Count == 0 ? firstIndent : 0));
        return lines;
    }

    /// <summary>After this character a word that is too long may be broken.</summary>
    public static bool EndsPiece(char character) => character is '-' or '\u2010' or '–' or '—' or '/' or ',' or ';';

    /// <summary>A hyphen with at least three letters on either side: и.о., 01-20 and кое-как stay whole.</summary>
    private bool JoinsWords(int at)
    {
        const int letters = 3;
        if (characters[at] is not ('-' or '\u2010') || at < letters || at + letters >= characters.Length)
            return false;
        for (var distance = 1; distance <= letters; distance++)
        {
            if (!char.IsLetter(characters[at - distance]) || !char.IsLetter(characters[at + distance]))
                return false;
        }
        return true;
    }

    private int? BreakLine(int start, double limit)
    {
        while (start < characters.Length && characters[start] == ' ')
            start++;
        Opportunity word = Opportunity.None, piece = Opportunity.None;
        double reached = 0;
        for (var at = start; at < characters.Length; at++)
        {
            var character = characters[at];
            if (character == Typography.NoBreakSpace && at > start)
                piece = new Opportunity(at, at + 1, reached, false);
            switch (character)
            {
                case '\n':
                    Add(start, at, reached, endsParagraph: true);
                    return at + 1;
                case ' ':
                    if (characters[at - 1] != ' ')
                        word = new Opportunity(at, at + 1, reached, false);
                    piece = Opportunity.None;
                    break;
                case Typography.SoftHyphen:
                    var hyphened = reached + shaper.HyphenOf(text.Spans[text.SpanAt(at)]);
                    if (at > start && hyphened <= limit + Tolerance)
                        word = new Opportunity(at, at + 1, hyphened, true);
                    break;
                default:
                    if (reached + advances[at] > limit + Tolerance)
                        return BreakBefore(start, at, reached, word, piece);
                    break;
            }
            reached += advances[at];
            if (EndsPiece(character))
                piece = new Opportunity(at + 1, at + 1, reached, false);
            if (JoinsWords(at))
                word = piece;
        }
        Add(start, characters.Length, reached, endsParagraph: true);
        return null;
    }

    /// <summary>The character does not fit any more: the best break before it.</summary>
    private int BreakBefore(int start, int overflow, double reached, Opportunity word, Opportunity piece)
    {
        var usePiece = piece.Exists && piece.Next < characters.Length && piece.End > word.End
            && (!word.Exists || IsLongerThanLine(word.Next));
        var chosen = usePiece ? piece : word;
        if (!chosen.Exists)
        {
            if (char.IsLowSurrogate(characters[overflow]))
                overflow--;
            if (overflow == start)
                throw new LayoutException($"the space is narrower than the character '{characters[start]}'", path());
            chosen = new Opportunity(overflow, overflow, reached, false);
        }
        lines.Add(new TextLine(start, chosen.End, chosen.Width, false, chosen.Hyphenated));
        return chosen.Next;
    }

    private bool IsLongerThanLine(int start)
    {
        var total = 0.0;
        for (var at = start; at < characters.Length && characters[at] is not (' ' or '\n' or Typography.SoftHyphen); at++)
            total += advances[at];
        return total > width + Tolerance;
    }

    private void Add(int start, int end, double reached, bool endsParagraph)
    {
        for (; end > start && characters[end - 1] == ' '; end--)
            reached -= advances[end - 1];
        lines.Add(new TextLine(start, end, reached, endsParagraph, false));
    }
}
