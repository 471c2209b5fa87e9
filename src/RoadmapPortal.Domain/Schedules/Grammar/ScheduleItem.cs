using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>One date or interval of a list, as far as its words go, with its place in the text.</summary>
/// <param name="Last">None when the item is not an interval.</param>
internal readonly record struct ScheduleItem(Point First, Point? Last, Edge Edge, int Start, int Length)
{
    /// <summary>The year was found by the order of the list, not said.</summary>
    public bool IsYearDerived { get; init; }

    public PointUnit Unit => First.Unit;

    public TextPlace Place => new(Start, Length);

    public bool SaysYear => First.Year != 0 || Last is { Year: not 0 };

    /// <summary>«2025 г.», and not «2024–2025 гг.» or «до 2025 г.».</summary>
    public bool IsOneYear => Unit == PointUnit.Year && Last is null && Edge == Edge.None;

    /// <summary>Says one year, which another may join: «май 2024 г., 2025 г.».</summary>
    public bool SaysOneYear => Last is { } last ? First.Year == 0 && last.Year != 0 : First.Year != 0;

    /// <summary>The point whose year the whole item has.</summary>
    public Point Dating => Last ?? First;

    public ScheduleItem Of(int year, bool isSchool) =>
        Last is { } last ? this with { Last = last.Of(year, isSchool) } : this with { First = First.Of(year, isSchool) };
}
