using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks;

/// <summary>Reads a code or a range of codes at a place of a text.</summary>
internal static class CodeScanner
{
    /// <summary>«2.4» or «2.4.», not a part of a longer number or word; nothing if none begins here.</summary>
    public static ScannedCode? Code(ReadOnlySpan<char> text, int at)
    {
        var factor = Number(text, at, out var dot);
        if (factor < 0 || dot >= text.Length || text[dot] != '.')
        {
            return null;
        }

        var parameter = Number(text, dot + 1, out var end);
        var next = end < text.Length && text[end] == '.' ? end + 1 : end;
        return parameter < 0 || (next < text.Length && char.IsLetterOrDigit(text[next])) ? null : new ScannedCode(factor, parameter, end, next);
    }

    /// <summary>A code, or the codes of one factor in a range «2.1–2.4»; nothing if no code begins here.</summary>
    public static ScannedRange? Range(string text, int at)
    {
        if (Code(text, at) is not { } first)
        {
            return null;
        }

        var last = first;
        var ends = 1;
        while (AfterDash(text, last.Next) is var from and >= 0 && Code(text, from) is { } other)
        {
            last = other;
            ends++;
        }

        return new ScannedRange(first, last, ends <= 2, new TextPlace(at, last.End - at));
    }

    /// <returns>-1 if no dash stands here.</returns>
    private static int AfterDash(string text, int at)
    {
        at = Signs.SkipBlanks(text, at);
        return at < text.Length && Signs.IsDash(text[at]) ? Signs.SkipBlanks(text, at + 1) : -1;
    }

    /// <summary>One to three digits; -1 for none or more.</summary>
    private static int Number(ReadOnlySpan<char> text, int at, out int end)
    {
        var value = 0;
        for (end = at; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            value = end - at < 3 ? (value * 10) + (text[end] - '0') : -1;
        }

        return end == at ? -1 : value;
    }
}

/// <param name="End">After the last digit.</param>
/// <param name="Next">After the full stop too, if there is one.</param>
internal readonly record struct ScannedCode(int Factor, int Parameter, int End, int Next);

/// <param name="HasTwoEnds">One or two; «2.1–2.2–2.3» has three and is no range.</param>
internal readonly record struct ScannedRange(ScannedCode First, ScannedCode Last, bool HasTwoEnds, TextPlace Place)
{
    /// <summary>More codes are a slip of the hand: the longest factor of any catalogue has a tenth of them.</summary>
    private const int Longest = 100;

    public int Next => Last.Next;

    public bool IsUnderstood => HasTwoEnds && First.Factor == Last.Factor && Last.Parameter - First.Parameter is >= 0 and < Longest;

    public void AddTo(List<WrittenCode> written)
    {
        for (var parameter = First.Parameter; parameter <= Last.Parameter; parameter++)
        {
            written.Add(new WrittenCode(new ParameterCode(First.Factor, parameter), Place));
        }
    }
}
