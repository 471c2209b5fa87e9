namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// Breaks measured text into lines, each as full as it goes: at spaces, at soft hyphens and after the hyphen of a
/// compound word (города-курорта). A word is divided where the line would otherwise be too loose; one longer than a
/// whole line also after any hyphen, dash, slash or comma and at bound spaces, and only as a last resort between any
/// two characters.
/// </summary>
internal ref struct LineBreaker(
    ShapedText text, TextShaper shaper, double width, double firstIndent, LineRules rules, Func<string> path)
{
    /// <summary>Rounding of sums of widths, far below anything visible.</summary>
    private const double Tolerance = 0.01;

    /// <summary>Of a ragged line so much may stay empty before a word is divided.</summary>
    private const double GreatestEmptyPart = 0.25;

    /// <summary>The gaps of a justified line may grow by this part of their width before a word is divided.</summary>
    private const double GreatestLooseness = 1.6;

    /// <summary>Divided words one below the other make a ladder.</summary>
    private const int MostDividedInARow = 3;

    /// <summary>A list's item hangs by no more than this part of the width.</summary>
    private const double GreatestHang = 1.0 / 3;

    private readonly ReadOnlySpan<char> characters = text.Characters.AsSpan(0, text.Length);
    private readonly ReadOnlySpan<float> advances = text.Advances.AsSpan(0, text.Length);
    private readonly List<TextLine> lines = shaper.ScratchLines;
    private double indent = 0;
    private double hang = 0;
    private int dividedInARow = 0;
    private bool keepsWords = false;
    private bool wouldDivide = false;

    private readonly record struct Opportunity(int End, int Next, double Width, bool Hyphenated)
    {
        public static readonly Opportunity None = new(-1, -1, 0, false);

        public bool Exists => End >= 0;
    }

    private double Limit => width - indent;

    /// <exception cref="LayoutException">The line is narrower than one character.</exception>
    public TextLine[] Break()
    {
        keepsWords = rules.KeepsWords || rules.SavesLines;
        lines.Clear();
        BreakAll();
        if (!rules.SavesLines || !wouldDivide)
            return [.. lines];
        TextLine[] whole = [.. lines];
        keepsWords = false;
        lines.Clear();
        BreakAll();
        return lines.Count < whole.Length ? [.. lines] : whole;
    }

    private void BreakAll()
    {
        (indent, hang, dividedInARow) = (firstIndent, 0, 0);
        var isParagraphStart = true;
        for (var at = 0; at >= 0;)
        {
            if (isParagraphStart && rules.HangsLists)
                hang = HangAt(at);
            at = BreakLine(at);
            isParagraphStart = lines[^1].EndsParagraph;
            indent = isParagraphStart ? 0 : hang;
            dividedInARow = lines[^1].Hyphenated ? dividedInARow + 1 : 0;
        }
    }

    /// <summary>After this character a word that is too long may be broken.</summary>
    public static bool EndsPiece(char character) => character is '-' or '\u2010' or '–' or '—' or '/' or ',' or ';';

    private double HangAt(int start)
    {
        var marker = ListMarker.LengthAt(characters[start..]);
        var markerWidth = text.WidthOf(start, start + marker);
        return markerWidth <= width * GreatestHang ? markerWidth : 0;
    }

    /// <summary>A hyphen with at least three letters on either side: и.о., 01-20 and кое-как stay whole.</summary>
    private bool JoinsWords(int at)
    {
        const int letters = 3;
        if (characters[at] is not ('-' or '\u2010') || at < letters || at + letters >= text.Length)
            return false;
        for (var distance = 1; distance <= letters; distance++)
        {
            if (!char.IsLetter(characters[at - distance]) || !char.IsLetter(characters[at + distance]))
                return false;
        }
        return true;
    }

    /// <summary>Adds one line and tells where the next begins; -1 at the end.</summary>
    private int BreakLine(int start)
    {
        while (start < text.Length && characters[start] == ' ')
            start++;
        Opportunity word = Opportunity.None, piece = Opportunity.None;
        double reached = 0, limit = Limit + Tolerance;
        for (var at = start; at < text.Length; at++)
        {
            at = PassLetters(at, limit, ref reached);
            if (at == text.Length)
                break;
            var character = characters[at];
            if (character == '\n')
            {
                Add(start, at, reached);
                return at + 1;
            }
            if (character == ' ')
            {
                if (characters[at - 1] != ' ')
                    word = new Opportunity(at, at + 1, reached, false);
                piece = Opportunity.None;
            }
            else if (character == Typography.SoftHyphen)
            {
                var hyphened = reached + HyphenAt(at);
                if (at > start && hyphened <= limit)
                    word = new Opportunity(at, at + 1, hyphened, true);
            }
            else
            {
                if (character == Typography.NoBreakSpace && at > start)
                    piece = new Opportunity(at, at + 1, reached, false);
                if (reached + advances[at] > limit)
                    return BreakBefore(start, at, reached, word, piece);
                if (EndsPiece(character))
                    piece = new Opportunity(at + 1, at + 1, reached + advances[at], false);
                if (JoinsWords(at))
                    word = piece;
            }
            reached += advances[at];
        }
        Add(start, text.Length, reached);
        return -1;
    }

    /// <summary>Most characters allow no break: goes on to the first that may, or that does not fit any more.</summary>
    private int PassLetters(int at, double limit, ref double reached)
    {
        var letters = characters;
        var widths = advances[..letters.Length];
        var sum = reached;
        for (; at < letters.Length; at++)
        {
            var character = letters[at];
            if (character is (< 'А' or > 'я') and not ('.' or (>= '0' and <= '9')))
                break;
            var next = sum + widths[at];
            if (next > limit)
                break;
            sum = next;
        }
        reached = sum;
        return at;
    }

    /// <summary>The character does not fit any more: the best break before it.</summary>
    private int BreakBefore(int start, int overflow, double reached, Opportunity word, Opportunity piece)
    {
        var isTooLong = !word.Exists || IsLongerThanLine(word.Next);
        var usePiece = piece.Exists && piece.Next < text.Length && piece.End > word.End && isTooLong;
        var chosen = usePiece ? piece : word;
        var mustDivide = isTooLong && (!usePiece || IsLongerThanLine(piece.Next));
        if (shaper.Hyphenator is not null && (mustDivide || (!usePiece && MayDivide(start, overflow, word))))
            chosen = Later(chosen, Divide(Math.Max(start, chosen.Next), overflow, reached, mustDivide));
        if (!chosen.Exists)
        {
            if (char.IsLowSurrogate(characters[overflow]))
                overflow--;
            if (overflow == start)
                throw new LayoutException($"the space is narrower than the character '{characters[start]}'", path());
            chosen = new Opportunity(overflow, overflow, reached, false);
        }
        lines.Add(new TextLine(start, chosen.End, chosen.Width, indent, false, chosen.Hyphenated));
        return chosen.Next;
    }

    private static Opportunity Later(Opportunity one, Opportunity other) => other.End > one.End ? other : one;

    /// <summary>Whether the line would be too loose without a divided word at its end, and nothing speaks against one.</summary>
    private bool MayDivide(int start, int overflow, Opportunity word)
    {
        if (rules.KeepsWords || dividedInARow >= MostDividedInARow || !IsLoose(start, overflow, word))
            return false;
        wouldDivide = true;
        return !keepsWords;
    }

    private bool IsLoose(int start, int overflow, Opportunity word)
    {
        var free = Limit - word.Width;
        if (!rules.IsJustified)
            return free > Limit * GreatestEmptyPart && !IsLastWord(overflow);
        double gaps = 0;
        for (var at = start; at < word.End; at++)
            gaps += text.IsSpace(at) ? advances[at] : 0;
        return free > gaps * GreatestLooseness;
    }

    /// <summary>Dividing a ragged paragraph's last word saves no line.</summary>
    private bool IsLastWord(int at)
    {
        while (at < text.Length && characters[at] is not (' ' or '\n'))
            at++;
        while (at < text.Length && characters[at] == ' ')
            at++;
        return at == text.Length || characters[at] == '\n';
    }

    private Opportunity Divide(int from, int overflow, double reached, bool mustDivide)
    {
        var hyphen = HyphenAt(overflow);
        var to = overflow;
        for (; to > from && reached + hyphen > Limit + Tolerance; to--)
            reached -= advances[to - 1];
        var place = WordDivision.LastBetween(text, shaper.Hyphenator!, from, to, mustDivide);
        if (place < 0)
            return Opportunity.None;
        var divided = reached - text.WidthOf(place, to) + HyphenAt(place - 1);
        return divided <= Limit + Tolerance ? new Opportunity(place, place, divided, true) : Opportunity.None;
    }

    private double HyphenAt(int at) => shaper.HyphenOf(text.Spans[text.SpanAt(at)]);

    private bool IsLongerThanLine(int start)
    {
        var total = 0.0;
        for (var at = start; at < text.Length && characters[at] is not (' ' or '\n' or Typography.SoftHyphen); at++)
            total += advances[at];
        return total > width - hang + Tolerance;
    }

    private void Add(int start, int end, double reached)
    {
        for (; end > start && characters[end - 1] == ' '; end--)
            reached -= advances[end - 1];
        lines.Add(new TextLine(start, end, reached, indent, true, false));
    }
}
