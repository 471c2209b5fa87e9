using System.Diagnostics;

namespace RoadmapPortal.Domain.Tests;

/// <summary>Texts far longer than any cell, and how long a reading of them may take: a millisecond for a hundred characters.</summary>
internal static class Hostile
{
    private const int Length = 8_000;

    public static string Text(string part) => string.Concat(Enumerable.Repeat(part, (Length / part.Length) + 1))[..Length];

    /// <summary>
    /// The best of ten, so that a busy machine does not decide; what grows with the square of the length takes far longer
    /// than the limit.
    /// </summary>
    public static void ShouldTakeNoLongTime(Action<string> read, string part)
    {
        var text = Text(part);
        Enumerable.Range(0, 10).Any(_ => Milliseconds(read, text) < Length / 100).ShouldBeTrue($"«{part}», many times");
    }

    private static double Milliseconds(Action<string> read, string text)
    {
        var start = Stopwatch.GetTimestamp();
        read(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
