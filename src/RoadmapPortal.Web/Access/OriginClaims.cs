using System.Security.Claims;
using RoadmapPortal.Domain.Journal;

namespace RoadmapPortal.Web.Access;

/// <summary>
/// Lets a signed-in person's principal say from where they ask: the one place that reads it. A circuit keeps the principal of the request that opened it,
/// so that what is done in an editor has an address too, where no request is at hand. Cookies never have these claims.
/// </summary>
public sealed class OriginClaims(RequestDelegate next)
{
    private const string Address = "origin_address";
    private const string Agent = "origin_agent";

    public Task InvokeAsync(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            var origin = Of(http);
            var claims = new ClaimsIdentity([new Claim(Address, origin.Address), new Claim(Agent, origin.Agent)]);
            http.User = new ClaimsPrincipal(http.User.Identities.Append(claims));
        }

        return next(http);
    }

    /// <summary>Where a request comes from, once the headers of known proxies are taken into account.</summary>
    public static Origin Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        return Origin.Of((address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString(), http.Request.Headers.UserAgent.ToString());
    }

    public static Origin Of(ClaimsPrincipal principal) => Origin.Of(principal.FindFirstValue(Address), principal.FindFirstValue(Agent));
}
