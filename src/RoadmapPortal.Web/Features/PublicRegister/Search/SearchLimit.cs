using System.Threading.RateLimiting;
using RoadmapPortal.Web.Features.Verification;

namespace RoadmapPortal.Web.Features.PublicRegister.Search;

/// <summary>How many new searches one address may begin. What somebody has asked before is kept and costs nothing, so it does not count.</summary>
public sealed class SearchLimit : IDisposable
{
    public const int PerMinute = 60;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetSlidingWindowLimiter(
        VerificationLimit.Network(http.Connection.RemoteIpAddress),
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));

    public bool Allows(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
