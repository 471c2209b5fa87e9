using System.Collections.Frozen;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// Which words of Russian office prose belong on one line (ГОСТ Р 7.0.97-2025 demands it of initials and numbers; the
/// rest is custom, А. Э. Мильчин, Справочник издателя и автора): № 5, 2023 г., ст. 47, г. Сочи, 10 мая, 5 %,
/// И.О. Фамилия, Фамилия И.О., a word and the dash after it, a list's marker and its text.
/// </summary>
internal static class BoundWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Words(
        "ст стр с п пп ч гл рис табл прил абз подп разд кв д корп оф каб тел");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeName = Words(
        "г ул пр пер пос ст обл пл наб им гр пгт");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterNumber = Words(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
        + "мм см м км кг т га чел руб р коп тыс млн млрд лет ч мин шт экз ед");

    /// <summary>Whether the space at the place, with a character before and another but a space after it, binds.</summary>
    public static bool AreBound(ReadOnlySpan<char> text, int space, bool bindsSmallWords)
    {
        char before = text[space - 1], after = text[space + 1];
        if (after is '–' or '—')
            return space + 2 == text.Length || text[space + 2] is ' ' or Typography.NoBreakSpace or '\n';
        return before switch
        {
            '.' => AfterDot(text[..space], text[(space + 1)..]),
            '№' or '§' => char.IsAsciiDigit(after),
            '•' => true,
            '–' or '—' or '-' => space == 1 || text[space - 2] == '\n',
            ')' => IsMarker(text, space),
            >= '0' and <= '9' => after is '%' or '₽' || IsYear(text[..space], text[(space + 1)..]) || IsUnit(text[(space + 1)..]),
            _ => (bindsSmallWords && IsSmallWord(text[..space]))
                || (char.IsUpper(after) && IsInitial(text[(space + 1)..]) && EndsWithSurname(text[..space])),
        };
    }

    private static bool AfterDot(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (IsMarker(before, before.Length))
            return true;
        if (EndsWithInitial(before) && (IsSurname(after) || IsInitial(after)))
            return true;
        var word = LastWord(before[..^1]);
        if (word.Length is 0 or > 5)
            return false;
        if (char.IsAsciiDigit(after[0]) || after[0] == '№')
            return BeforeNumber.Contains(word);
        // "2023 г. Сочи провёл": there the year has taken г. already.
        return char.IsUpper(after[0]) && BeforeName.Contains(word) && !EndsWithYear(before[..^(word.Length + 1)].TrimEnd(" \u00A0"));
    }

    /// <summary>1. or 1) or а) at the start of a line.</summary>
    private static bool IsMarker(ReadOnlySpan<char> text, int space)
    {
        const int longest = 12;
        var start = space;
        while (start > 0 && space - start < longest && text[start - 1] is not ('\n' or ' ' or Typography.NoBreakSpace))
            start--;
        // The text that follows is of no matter here, but a marker without text is none.
        Span<char> line = stackalloc char[longest + 2];
        text[start..space].CopyTo(line);
        (line[space - start], line[space - start + 1]) = (' ', 'x');
        return (start == 0 || text[start - 1] == '\n') && ListMarker.LengthAt(line[..(space - start + 2)]) == space - start + 1;
    }

    /// <summary>Four digits and no more: in "школа № 2 г. Сочи" г. is a town.</summary>
    private static bool IsYear(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        after[0] == 'г' && EndsWithYear(before) && (after.StartsWith("г.") || after.StartsWith("гг."));

    private static bool EndsWithYear(ReadOnlySpan<char> text)
    {
        const int digits = 4;
        return text.Length >= digits && text[^digits..].IndexOfAnyExceptInRange('0', '9') < 0
            && (text.Length == digits || !char.IsAsciiDigit(text[^(digits + 1)]));
    }

    private static bool IsUnit(ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && char.IsLetter(after[length]))
            length++;
        return length is > 0 and <= 8 && AfterNumber.Contains(after[..length]);
    }

    private static bool IsSmallWord(ReadOnlySpan<char> before) =>
        before[^1] is 'в' or 'к' or 'с' or 'о' or 'у' or 'и' or 'а' or 'В' or 'К' or 'С' or 'О' or 'У' or 'И' or 'А'
        && (before.Length == 1 || before[^2] is ' ' or Typography.NoBreakSpace or '\n' or '«' or '(');

    /// <summary>"И." at the end, itself not the end of a longer word ("в лицее.").</summary>
    private static bool EndsWithInitial(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[^1] == '.' && char.IsUpper(text[^2]) && (text.Length == 2 || !char.IsLetter(text[^3]));

    private static bool IsInitial(ReadOnlySpan<char> text) => text.Length >= 2 && char.IsUpper(text[0]) && text[1] == '.';

    private static bool IsSurname(ReadOnlySpan<char> text) => text.Length >= 2 && char.IsUpper(text[0]) && char.IsLower(text[1]);

    private static bool EndsWithSurname(ReadOnlySpan<char> text) => IsSurname(LastWord(text));

    /// <summary>Letters and inner hyphens at the end.</summary>
    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            start--;
        return text[start..];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
