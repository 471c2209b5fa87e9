using MailKit.Security;
using MimeKit;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Notifications.Send;

/// <summary>The mail server, from the configuration <c>Mail:…</c>. Without a host the portal sends no mail and puts none by.</summary>
/// <param name="PublicAddress">Where people reach the portal: links in letters begin with it.</param>
public sealed record MailSettings(string? Host, int Port, string? User, string? Password, string From, SecureSocketOptions Security, Uri? PublicAddress)
{
    public static readonly MailSettings Off = new(null, 0, null, null, "", SecureSocketOptions.None, null);

    public bool IsOn => Host is not null;

    /// <exception cref="PortalConfigurationException">A host is named and the rest does not fit.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        if (configuration["Mail:Host"] is not { Length: > 0 } host)
        {
            return Off;
        }

        var security = configuration["Mail:Security"] switch
        {
            null or "" or "StartTls" => SecureSocketOptions.StartTls,
            "Tls" => SecureSocketOptions.SslOnConnect,
            "None" => SecureSocketOptions.None,
            var other => throw new PortalConfigurationException($"Mail__Security is None, StartTls or Tls, not '{other}'."),
        };
        if (configuration["Mail:From"] is not { Length: > 0 } from || !MailboxAddress.TryParse(from, out _))
        {
            throw new PortalConfigurationException("Mail__Host is set; Mail__From must be the address that letters come from.");
        }

        if (!Uri.TryCreate(configuration["PublicAddress"], UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new PortalConfigurationException("Mail__Host is set; PublicAddress must be the portal's own address, as https://portal.example, for the links in letters.");
        }

        return new MailSettings(host, PortOf(configuration["Mail:Port"], security), configuration["Mail:User"], configuration["Mail:Password"], from, security, address);
    }

    private static int PortOf(string? text, SecureSocketOptions security) => text switch
    {
        null or "" => security == SecureSocketOptions.SslOnConnect ? 465 : security == SecureSocketOptions.None ? 25 : 587,
        _ when int.TryParse(text, out var port) && port is > 0 and < 65536 => port,
        _ => throw new PortalConfigurationException($"Mail__Port is a number from 1 to 65535, not '{text}'."),
    };
}
