using System.Globalization;

namespace RoadmapPortal.Domain.Schedules.Words;

/// <summary>
/// Cuts a text into words, numbers, dates and marks with their places. Full stops are no marks: they end an abbreviation
/// or a sentence, and neither changes a date. One pass, no going back further than one number.
/// </summary>
internal ref struct Tokenizer(string text)
{
    private readonly List<Token> tokens = new(16);
    private int at;

    public List<Token> Cut()
    {
        while (at < text.Length)
        {
            var sign = text[at];
            if (sign == '.')
            {
                PassFullStop();
            }
            else if (char.IsWhiteSpace(sign) || sign is '\u00AD' or '\u200B')
            {
                at++;
            }
            else if (char.IsAsciiDigit(sign))
            {
                CutNumber();
            }
            else if (IsLetter(sign))
            {
                CutWord();
            }
            else if (IsDash(sign) && EndsOrdinal())
            {
                at = WordEnd(at + 1);
            }
            else
            {
                Add(Mark(sign), 0, at, at + 1);
            }
        }

        return tokens;
    }

    /// <summary>The place of «2023 г.» takes in its full stop.</summary>
    private void PassFullStop()
    {
        if (tokens.Count > 0 && tokens[^1] is { Kind: not (TokenKind.Unknown or TokenKind.Number or TokenKind.Date) } word && word.End == at)
        {
            tokens[^1] = word with { Length = word.Length + 1 };
        }

        at++;
    }

    private static TokenKind Mark(char sign) => sign switch
    {
        '/' => TokenKind.Slash,
        ',' or ';' or ':' or '(' or ')' => TokenKind.Separator,
        _ => IsDash(sign) ? TokenKind.Dash : TokenKind.Unknown,
    };

    private void CutWord()
    {
        var end = WordEnd(at);
        var (kind, value) = WordForm.Recognise(text.AsSpan(at, end - at));
        Add(kind, value, at, end);
    }

    /// <summary>«2023», «30.04.2023», «30.04.23», «30.04»; the last only where both numbers can be a day and a month.</summary>
    private void CutNumber()
    {
        var start = at;
        var (day, dayEnd) = Digits(at);
        if (dayEnd - start > 2 || !DigitFollowsDot(dayEnd))
        {
            Add(day < 0 ? TokenKind.Unknown : TokenKind.Number, day, start, dayEnd);
            return;
        }

        var (month, end) = Digits(dayEnd + 1);
        var isDate = day is >= 1 and <= 31 && month is >= 1 and <= 12 && end - dayEnd <= 3;
        var year = 0;
        if (DigitFollowsDot(end))
        {
            var yearStart = end + 1;
            (year, end) = Digits(yearStart);
            year = (end - yearStart, year) switch { (2, _) => 2000 + year, (4, >= Years.First and <= Years.Last) => year, _ => -1 };
        }

        var understood = isDate && year >= 0;
        Add(understood ? TokenKind.Date : TokenKind.Unknown, understood ? (year * 10_000) + (month * 100) + day : 0, start, end);
    }

    /// <summary>The value of at most four digits, -1 for more.</summary>
    private readonly (int Value, int End) Digits(int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return (end - from <= 4 ? int.Parse(text.AsSpan(from, end - from), CultureInfo.InvariantCulture) : -1, end);
    }

    private readonly bool DigitFollowsDot(int place) =>
        place + 1 < text.Length && text[place] == '.' && char.IsAsciiDigit(text[place + 1]);

    /// <summary>«28-го», «I-ое»: the ending belongs to the number before it.</summary>
    private readonly bool EndsOrdinal() =>
        tokens.Count > 0 && tokens[^1].End == at && tokens[^1].Kind is TokenKind.Number or TokenKind.Ordinal
        && text.AsSpan(at + 1, WordEnd(at + 1) - at - 1) is "го" or "е" or "ое" or "ого" or "й" or "ый" or "ой" or "м" or "му" or "ом" or "х" or "я" or "ая" or "ю";

    private readonly int WordEnd(int from)
    {
        while (from < text.Length && IsLetter(text[from]))
        {
            from++;
        }

        return from;
    }

    private void Add(TokenKind kind, int value, int start, int end)
    {
        tokens.Add(new Token(kind, value, start, end - start));
        at = end;
    }

    private static bool IsLetter(char sign) => char.IsLetter(sign) || sign is >= 'Ⅰ' and <= 'Ⅳ';

    private static bool IsDash(char sign) => sign is '-' or '–' or '—' or '‑' or '‐' or '−' or '―';
}
