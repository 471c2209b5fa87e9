using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>
/// Collects what was not understood. Words with only spaces and full stops between them are one; a number or a name after them belongs to
/// them: no school is meant in «кроме 5» and «детский сад № 5».
/// </summary>
internal struct UnknownWords(string text)
{
    private readonly List<UnknownSchool> all = [];
    private int start = -1;
    private int end = -1;
    private bool hasWord;

    public IReadOnlyList<UnknownSchool> All
    {
        get
        {
            Close();
            return all;
        }
    }

    /// <summary>A word, a sign, or what only looks like a number.</summary>
    public void Add(int from, int to)
    {
        if (char.IsDigit(text[from]) && !IsOpenBefore(from))
        {
            AddWhole(from, to);
            return;
        }

        if (!(start >= 0 && OnlySpaces(from)))
        {
            Close();
            (start, hasWord) = (from, false);
        }

        end = to;
        hasWord |= char.IsLetter(text[from]);
        if (char.IsDigit(text[from]))
        {
            Close();
        }
    }

    /// <summary>Something that is complete: a number, a range, a kind with its number.</summary>
    /// <param name="closed">The former school that it names, if it does, and the one it is a part of now.</param>
    public void AddWhole(int from, int to, (School School, School? Successor)? closed = null)
    {
        Close();
        all.Add(new UnknownSchool(text[from..to], new TextPlace(from, to - from)) { Closed = closed?.School, Successor = closed?.Successor });
    }

    /// <summary>Takes a name or a number as the end of the unknown words before it, if such stand there.</summary>
    public bool GoOnTo(int from, int to)
    {
        if (!IsOpenBefore(from))
        {
            return false;
        }

        end = to;
        Close();
        return true;
    }

    private readonly bool IsOpenBefore(int from) => start >= 0 && hasWord && OnlySpaces(from);

    private readonly bool OnlySpaces(int to)
    {
        foreach (var sign in text.AsSpan(end, to - end))
        {
            if (sign is '\n' or '\r' || !(sign == '.' || Spelling.IsGap(sign)))
            {
                return false;
            }
        }

        return true;
    }

    private void Close()
    {
        if (start >= 0)
        {
            all.Add(new UnknownSchool(text[start..end], new TextPlace(start, end - start)));
        }

        start = -1;
    }
}
