namespace RoadmapPortal.Domain.Schedules;

/// <summary>Days from–to, both inclusive. Ends before it begins only where a problem of the schedule says so.</summary>
public readonly record struct ScheduleWindow(DateOnly From, DateOnly To, OpenSide Open = OpenSide.None)
{
    public override string ToString() => ScheduleInWords.Window(this);
}
