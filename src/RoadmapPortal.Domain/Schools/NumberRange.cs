using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>«2–6», «с 2 по 6», or one number, which is a range to itself.</summary>
/// <param name="Links">How many dashes: «2–6–8» has two and is no range.</param>
internal readonly record struct NumberRange(int First, int Last, int Links, int End)
{
    /// <summary>No municipality has as many schools; more is a slip of the hand.</summary>
    private const int Longest = 500;

    public bool IsUnderstood => Links <= 1 && Last >= First && Last - First < Longest;

    /// <summary>Nothing if no number begins here.</summary>
    public static NumberRange? At(string text, int at)
    {
        if (SchoolNumber.At(text, at) is not { } first)
        {
            return FromTo(text, at);
        }

        var last = first;
        var links = 0;
        while (AfterDash(text, last.End) is var next and >= 0 && SchoolNumber.At(text, next) is { } other)
        {
            last = other;
            links++;
        }

        return new NumberRange(first.Value, last.Value, links, last.End);
    }

    private static NumberRange? FromTo(string text, int at) =>
        NumberAfter(text, at, "С") is { } first && NumberAfter(text, Spelling.SkipGaps(text, first.End), "ПО") is { } last
            ? new NumberRange(first.Value, last.Value, Links: 1, last.End)
            : null;

    private static SchoolNumber? NumberAfter(string text, int at, string word)
    {
        var end = at + word.Length;
        return end <= text.Length && Signs.Folds(text.AsSpan(at, word.Length), word) && Spelling.SkipGaps(text, end) is var number && number > end
            ? SchoolNumber.At(text, number)
            : null;
    }

    /// <returns>-1 if no dash stands here.</returns>
    private static int AfterDash(string text, int at)
    {
        at = Spelling.SkipGaps(text, at);
        return at < text.Length && Signs.IsDash(text[at]) ? Spelling.SkipGaps(text, at + 1) : -1;
    }
}
