using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.People;

/// <summary>A surname with initials where it stands in a text: «Лукашова И.Б.», «И. Б. Лукашова», «Иванов-Петров А.Б».</summary>
/// <param name="Second">The zero character if there is one initial only.</param>
/// <param name="End">After the last full stop.</param>
internal readonly record struct PersonName(TextPlace Surname, char First, char Second, int End)
{
    /// <summary>Nothing if no such name begins here.</summary>
    public static PersonName? At(string text, int at)
    {
        if (at == text.Length || !char.IsUpper(text[at]))
        {
            return null;
        }

        if (InitialsAt(text, at) is { HasStop: true } leading)
        {
            var start = Spelling.SkipGaps(text, leading.End);
            var end = SurnameEnd(text, start);
            return end < 0 ? null : new PersonName(new TextPlace(start, end - start), leading.First, leading.Second, end);
        }

        return SurnameEnd(text, at) is var surname and >= 0 && InitialsAt(text, Spelling.SkipGaps(text, surname)) is { } initials
            ? new PersonName(new TextPlace(at, surname - at), initials.First, initials.Second, initials.End)
            : null;
    }

    /// <summary>Initials and surname in the form in which persons are compared.</summary>
    /// <returns>How many characters; 0 if there is no room for them.</returns>
    public int Fold(string text, Span<char> into)
    {
        if (Surname.Length + 3 > into.Length)
        {
            return 0;
        }

        (into[0], into[1], into[2]) = (Spelling.Fold(First), Spelling.Fold(Second), ' ');
        for (var sign = 0; sign < Surname.Length; sign++)
        {
            into[sign + 3] = Spelling.Fold(text[Surname.Start + sign]);
        }

        return Surname.Length + 3;
    }

    /// <summary>A capital, then small letters; a second part after a hyphen. -1 if none begins here: «РМК» is no surname.</summary>
    private static int SurnameEnd(string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsUpper(text[at]) || !char.IsLower(text[at + 1]))
        {
            return -1;
        }

        var end = Spelling.RunEnd(text, at);
        while (end + 1 < text.Length && Signs.IsDash(text[end]) && char.IsLetter(text[end + 1]))
        {
            end = Spelling.RunEnd(text, end + 1);
        }

        return Spelling.IsInsideWord(text, end) ? -1 : end;
    }

    /// <summary>«И.Б.», «И. Б.», «И.», «И.Б»</summary>
    private static Initials? InitialsAt(string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsUpper(text[at]) || text[at + 1] != '.')
        {
            return null;
        }

        var second = Spelling.SkipGaps(text, at + 2);
        if (second == text.Length || !char.IsUpper(text[second]))
        {
            return new Initials(text[at], '\0', at + 2, HasStop: true);
        }

        if (second + 1 < text.Length && text[second + 1] == '.')
        {
            return new Initials(text[at], text[second], second + 2, HasStop: true);
        }

        var isSecond = second == at + 2 && !Spelling.IsInsideWord(text, second + 1);
        return isSecond ? new Initials(text[at], text[second], second + 1, HasStop: false) : new Initials(text[at], '\0', at + 2, HasStop: true);
    }

    private readonly record struct Initials(char First, char Second, int End, bool HasStop);
}
