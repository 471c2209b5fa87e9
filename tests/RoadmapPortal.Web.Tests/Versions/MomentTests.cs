using System.Globalization;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Tests.Versions;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-11-25T00:30:00+03:00", "сегодня 00:30")]
    [InlineData("2026-11-25T12:03:00+03:00", "сегодня 12:03")]
    [InlineData("2026-11-24T23:59:00+03:00", "вчера 23:59")]
    [InlineData("2026-11-23T09:05:00+03:00", "23 ноября 09:05")]
    [InlineData("2025-12-31T21:30:00Z", "1 января 00:30")]
    [InlineData("2025-12-31T20:59:00Z", "31 декабря 2025 г. 23:59")]
    public void Spoken_IsAsOneSaysIt_ByTheOfficesClock(string at, string words) =>
        Moment.Spoken(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), new AtNoonInMoscow()).ShouldBe(words);

    private sealed class AtNoonInMoscow : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("office", TimeSpan.FromHours(3), "office", "office");

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    }
}
