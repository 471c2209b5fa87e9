using System.Net;
using System.Net.Sockets;
using RoadmapPortal.Web.Features.Notifications.Send;

namespace RoadmapPortal.Web.Tests.Notifications;

/// <summary>A mail server that takes one letter to its last line and then, instead of an answer, is gone.</summary>
internal sealed class DyingPostOffice : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public DyingPostOffice(MailSettings settings)
    {
        listener.Start();
        Settings = settings with { Port = ((IPEndPoint)listener.LocalEndpoint).Port };
        Dead = ServeAsync();
    }

    public MailSettings Settings { get; }

    /// <summary>Ends with the letter.</summary>
    public Task Dead { get; }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 post.example");
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            var verb = line.Split(' ')[0];
            if (verb is "EHLO" or "MAIL" or "RCPT" or "DATA")
            {
                await writer.WriteLineAsync(verb == "DATA" ? "354 go on" : "250 ok");
            }
        }
    }
}
