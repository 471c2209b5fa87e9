using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace RoadmapPortal.Web.Features.Verification;

/// <summary>Where people reach the portal: printed on approved papers, so it comes from the configuration (<c>PublicAddress</c>) and never from a request.</summary>
public sealed class PortalAddress(IConfiguration configuration, IServer server)
{
    /// <summary>None if the configuration names none.</summary>
    public Uri? Configured => Uri.TryCreate(configuration["PublicAddress"], UriKind.Absolute, out var configured) && configured.Scheme is "http" or "https" ? configured : null;

    /// <summary>Without a configured address that of the server itself: good for a look at the demo.</summary>
    public Uri Value => Configured ?? new Uri(Own() ?? "http://localhost/");

    private string? Own() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
}
