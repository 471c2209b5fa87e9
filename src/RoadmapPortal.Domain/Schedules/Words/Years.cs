namespace RoadmapPortal.Domain.Schedules.Words;

/// <summary>The four-digit numbers that a plan can mean as years.</summary>
internal static class Years
{
    public const int First = 1990;
    public const int Last = 2099;
}
