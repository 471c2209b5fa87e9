using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace RoadmapPortal.Web.Features.Verification;

/// <summary>How often one address may ask about documents: often enough for a clerk with a stack of papers, too seldom to guess codes.</summary>
public static class VerificationLimit
{
    public const string Name = "verification";

    public const int PerMinute = 60;

    public static void Add(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Name, http => RateLimitPartition.GetSlidingWindowLimiter(
            Network(http.Connection.RemoteIpAddress),
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
    }

    /// <summary>Of IPv6 the network: one household or office has all its addresses.</summary>
    public static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
