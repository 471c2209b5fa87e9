namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>A place in the verbatim text.</summary>
internal readonly record struct Place(int Start, int Length)
{
    public int End => Start + Length;
}
