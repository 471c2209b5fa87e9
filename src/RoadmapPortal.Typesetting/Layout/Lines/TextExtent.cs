namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>What a text asks of the width of its column, in points.</summary>
/// <param name="Word">The longest stretch that lines should not break.</param>
/// <param name="Line">The longest stretch between hard breaks.</param>
/// <param name="Whole">All characters in a row.</param>
/// <param name="Character">The widest single character: № and Щ are wider than one em in a bold face.</param>
internal readonly record struct TextExtent(double Word, double Line, double Whole, double Character)
{
    /// <summary>A longer word may be divided rather than have the column widened: «Ответственные» still stands whole.</summary>
    private const int LettersThatStandWhole = 13;

    /// <summary>Measures a text; words no longer than <paramref name="known"/> need no closer look.</summary>
    public static TextExtent Of(ShapedText text, TextShaper shaper, double known)
    {
        double widest = known, word = 0, line = 0, widestLine = 0, whole = 0;
        var widestCharacter = 0f;
        var start = 0;
        var characters = text.Characters.AsSpan(0, text.Length);
        var advances = text.Advances.AsSpan(0, text.Length);
        for (var at = 0; at < characters.Length; at++)
        {
            var character = characters[at];
            var advance = advances[at];
            whole += advance;
            widestCharacter = Math.Max(widestCharacter, advance);
            if (character is ' ' or '\n' or Typography.SoftHyphen)
            {
                if (word > widest)
                    widest = Math.Max(widest, Claim(text, shaper, start, at, word));
                (word, start) = (0, at + 1);
                if (character == '\n')
                {
                    widestLine = Math.Max(widestLine, line);
                    line = 0;
                }
                line += advance;
                continue;
            }
            line += advance;
            word += advance;
            if (!LineBreaker.EndsPiece(character))
                continue;
            if (word > widest)
                widest = Math.Max(widest, Claim(text, shaper, start, at + 1, word));
            (word, start) = (0, at + 1);
        }
        if (word > widest)
            widest = Math.Max(widest, Claim(text, shaper, start, text.Length, word));
        return new TextExtent(widest, Math.Max(widestLine, line), whole, widestCharacter);
    }

    /// <summary>The width of a word that has to stand whole; of a divisible long one room for its larger part.</summary>
    private static double Claim(ShapedText text, TextShaper shaper, int start, int end, double width)
    {
        const double largerPart = 0.6;
        var letters = end - start;
        return shaper.Hyphenator is { } hyphenator && letters > LettersThatStandWhole
            && WordDivision.LastBetween(text, hyphenator, start, end, isNeeded: false) > 0
                ? width * Math.Max(LettersThatStandWhole, letters * largerPart) / letters
                : width;
    }
}
