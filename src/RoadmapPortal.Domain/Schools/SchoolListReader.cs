using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>
/// Goes through the words of a list once. A kind governs the number after it; under the sign «№№», or at the head of the
/// list, those that follow too, up to the next kind.
/// </summary>
internal ref struct SchoolListReader(SchoolRegister register, string text)
{
    private readonly List<School> found = new(register.Count);
    private readonly bool[] isFound = new bool[register.Count];
    private UnknownWords unknown = new(text);
    private SchoolKind? governing;
    private bool isHead = true;
    private int at;

    public SchoolListReading Read()
    {
        TakeHead();
        while (Skip())
        {
            if (!TakeNumbers() && !TakeKind() && !TakeName() && !TakeAnd())
            {
                TakeUnknown();
            }

            isHead = false;
        }

        return new SchoolListReading(found, unknown.All);
    }

    private bool Skip()
    {
        while (at < text.Length && (text[at] is ',' or ';' or '.' or ':' || Spelling.IsGap(text[at])))
        {
            at++;
        }

        return at < text.Length;
    }

    /// <summary>«2», «2–6», «с 2 по 6», unless a label or an alias goes on further.</summary>
    private bool TakeNumbers()
    {
        if (NumberRange.At(text, at) is not { } range || register.NamedAt(text, at).End is var end && (end > range.End || (end == range.End && range.Links > 0)))
        {
            return false;
        }

        Settle(range, governing, at);
        return true;
    }

    /// <summary>«Школы: г44», «ОО: СОШ № 2»: words that say no more than that a list follows.</summary>
    private void TakeHead()
    {
        if (!Skip() || SchoolWords.KindAt(text, at) is not { Kind: null, End: >= 0 and var end } || register.NamedAt(text, at).End >= 0)
        {
            return;
        }

        var start = NumberStart(end);
        if (start < text.Length && (register.NamedAt(text, start).End >= 0 || SchoolWords.KindAt(text, start).End >= 0))
        {
            at = start;
        }
    }

    /// <summary>«СОШ №№ 2», unless this is a label or an alias, as «НОШ № 80» is: that governs nothing.</summary>
    private bool TakeKind()
    {
        var (kind, end) = SchoolWords.KindAt(text, at);
        if (end < 0 || NumberRange.At(text, NumberStart(end)) is not { } range)
        {
            return false;
        }

        var isPlural = text.AsSpan(end, NumberStart(end) - end).Count('№') > 1;
        var named = register.NamedAt(text, at).End;
        if (named > range.End || (named == range.End && !isPlural))
        {
            return false;
        }

        governing = isPlural || isHead ? kind : null;
        Settle(range, kind, at);
        return true;
    }

    private readonly int NumberStart(int kindEnd)
    {
        var start = Spelling.SkipGaps(text, kindEnd);
        return start < text.Length && text[start] == ':' ? Spelling.SkipGaps(text, start + 1) : start;
    }

    private bool TakeName()
    {
        var (index, end) = register.NamedAt(text, at);
        if (end < 0)
        {
            return false;
        }

        if (!unknown.GoOnTo(at, end))
        {
            if (Former(index) is { } closed)
            {
                unknown.AddWhole(at, end, closed);
            }
            else
            {
                Mark(index);
            }
        }

        at = end;
        return true;
    }

    private bool TakeAnd()
    {
        var isAnd = text[at] is 'и' or 'И' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
        at += isAnd ? 1 : 0;
        return isAnd;
    }

    private void TakeUnknown()
    {
        var start = at;
        at = char.IsDigit(text[at]) ? SchoolNumber.EndOfNumberLike(text, at) : Spelling.RunEnd(text, at);
        unknown.Add(start, at);
    }

    /// <summary>Both ends of a range are schools; numbers between them that are none, or are of former schools, are passed over.</summary>
    private void Settle(NumberRange range, SchoolKind? kind, int start)
    {
        at = range.End;
        if (unknown.GoOnTo(start, at))
        {
            return;
        }

        var (first, last) = (register.Numbered(kind, range.First), register.Numbered(kind, range.Last));
        if (!range.IsUnderstood || first < 0 || last < 0 || register.IsFormer(first) || register.IsFormer(last))
        {
            unknown.AddWhole(start, at, range.IsUnderstood ? Former(first) ?? Former(last) : null);
            return;
        }

        for (var number = range.First; number <= range.Last; number++)
        {
            Mark(register.Numbered(kind, number));
        }
    }

    private readonly (School School, School? Successor)? Former(int index) =>
        index >= 0 && register.IsFormer(index) ? (register[index], register.SuccessorOf(register[index])) : null;

    private readonly void Mark(int index)
    {
        if (index >= 0 && !isFound[index] && !register.IsFormer(index))
        {
            isFound[index] = true;
            found.Add(register[index]);
        }
    }
}
