namespace RoadmapPortal.Web.Tests.Together;

/// <summary>A clock that goes on only when it is told to; its timers never ring.</summary>
internal sealed class ClockOfTests : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void GoOn(TimeSpan time) => ticks += time.Ticks;

    public override long GetTimestamp() => ticks;
}
