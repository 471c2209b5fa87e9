using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.People;

/// <summary>Goes through the words of a responsible cell once. Words that no entry covers are held until something ends them.</summary>
internal ref struct ResponsibleReader(SpellingIndex<Responsible> spellings, PersonIndex persons, string text)
{
    private readonly List<NamedResponsible> named = [];
    private readonly List<UnknownResponsible> unknown = [];
    private int at;
    private int start = -1;
    private int end;
    private bool hasWord;
    private bool isQuoted;

    public ResponsibleReading Read()
    {
        while (at < text.Length)
        {
            if (Spelling.IsGap(text[at]) && text[at] is not ('\n' or '\r'))
            {
                at++;
            }
            else if (IsPartOfWord(at) || !(TakeEntry() || TakeSeparator()))
            {
                Hold();
            }
        }

        Close();
        return new ResponsibleReading(named, unknown);
    }

    /// <summary>The longest spelling that stands here; but a surname with initials is one name, known or not.</summary>
    private bool TakeEntry()
    {
        var isSpelled = spellings.TryLongest(text, at, out var entry, out var spelledEnd) && !IsPartOfWord(spelledEnd);
        if (PersonName.At(text, at) is not { } person || (isSpelled && (entry.Kind != ResponsibleKind.Person || spelledEnd >= person.End)))
        {
            return isSpelled && Take(entry, spelledEnd);
        }

        if (persons.Find(text, person) is { } known)
        {
            return Take(known, person.End);
        }

        if (UnknownKind.IsPost(person.Surname.AsSpanOf(text)))
        {
            return isSpelled && Take(entry, spelledEnd);
        }

        Close();
        unknown.Add(new UnknownResponsible(text[at..person.End], new TextPlace(at, person.End - at), ResponsibleKind.Person));
        at = person.End;
        return true;
    }

    private bool Take(Responsible entry, int to)
    {
        Close();
        named.Add(new NamedResponsible(entry, new TextPlace(at, to - at)));
        at = to;
        return true;
    }

    /// <summary>Comma, semicolon, line break, bracket, «и», «совместно с»; in quotation marks a line break alone.</summary>
    private bool TakeSeparator()
    {
        var isBreak = text[at] is '\n' or '\r';
        var length = isBreak || (!isQuoted && IsMark(text[at])) ? 1 : isQuoted ? 0 : SeparatingWord();
        if (length == 0)
        {
            return false;
        }

        Close();
        at += length;
        return true;
    }

    /// <summary>«В(С)ОШ» has brackets inside a word.</summary>
    private readonly bool IsMark(char sign) => sign switch
    {
        ',' or ';' => true,
        '(' => at == 0 || !char.IsLetterOrDigit(text[at - 1]),
        ')' => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };

    private readonly int SeparatingWord()
    {
        var wordEnd = Spelling.RunEnd(text, at);
        var word = text.AsSpan(at, wordEnd - at);
        if (IsPartOfWord(wordEnd))
        {
            return 0;
        }

        if (word is "и" or "И")
        {
            // «и.о. директора»
            return wordEnd == text.Length || Spelling.IsGap(text[wordEnd]) ? 1 : 0;
        }

        var next = Spelling.SkipGaps(text, wordEnd);
        var isTogether = Signs.Folds(word, "СОВМЕСТНО") && next < text.Length && Spelling.RunEnd(text, next) == next + 1 && Signs.Fold(text[next]) == 'С';
        return isTogether ? next + 1 - at : 0;
    }

    /// <summary>Whole words only; «педагог» is none in «педагог-психолог».</summary>
    private readonly bool IsPartOfWord(int place) =>
        Spelling.IsInsideWord(text, place)
        || (place > 1 && place < text.Length && Signs.IsDash(text[place - 1]) && char.IsLetterOrDigit(text[place - 2]) && char.IsLetterOrDigit(text[place]))
        || (place > 0 && place + 1 < text.Length && Signs.IsDash(text[place]) && char.IsLetterOrDigit(text[place - 1]) && char.IsLetterOrDigit(text[place + 1]));

    private void Hold()
    {
        var sign = text[at];
        var next = Spelling.RunEnd(text, at);
        isQuoted = sign switch { '«' or '“' or '„' => true, '»' or '”' => false, '"' => !isQuoted, _ => isQuoted };
        var isWord = char.IsLetterOrDigit(sign);
        if (start < 0 && (isWord || isQuoted))
        {
            (start, end) = (at, at);
        }

        // What stands at the end of words belongs to them if it closes a quotation or an abbreviation.
        var closes = sign is '»' or '”' or '"' or ')' or '.';
        end = isWord || (closes && end == at) ? next : end;
        hasWord |= isWord;
        at = next;
    }

    private void Close()
    {
        isQuoted = false;
        if (start >= 0 && hasWord)
        {
            var place = new TextPlace(start, WithoutSentenceStop() - start);
            unknown.Add(new UnknownResponsible(place.In(text), place, UnknownKind.Of(place.AsSpanOf(text))));
        }

        (start, hasWord) = (-1, false);
    }

    /// <summary>«классные руководители.» ends a sentence, «зам.» and «О.И.» are abbreviations.</summary>
    private readonly int WithoutSentenceStop()
    {
        const int longestAbbreviation = 4;
        var stop = end - 1;
        var letters = stop;
        while (letters > start && char.IsLetter(text[letters - 1]))
        {
            letters--;
        }

        return text[stop] == '.' && stop - letters is 0 or > longestAbbreviation ? stop : end;
    }
}
