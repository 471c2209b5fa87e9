using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MailKit.Security;
using MimeKit;
using RoadmapPortal.Web.Features.Notifications.Send;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace RoadmapPortal.Web.Tests.Notifications;

/// <summary>A real mail server on a free port of this machine, which keeps what it takes and misbehaves as it is told.</summary>
internal sealed class PostOffice : MessageStore, IMailboxFilter, IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly Task running;

    public PostOffice()
    {
        Settings = new MailSettings("127.0.0.1", FreePort(), null, null, "portal@roadmap.example", SecureSocketOptions.None, new Uri("https://portal.example/"));
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        var options = new SmtpServerOptionsBuilder().ServerName("post.example").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Settings.Port))).Build();
        running = new SmtpServer.SmtpServer(options, services).StartAsync(closing.Token);
    }

    public MailSettings Settings { get; }

    /// <summary>Everything that was taken for good.</summary>
    public ConcurrentQueue<MimeMessage> Letters { get; } = [];

    /// <summary>What a recipient's address is answered with; none to take it.</summary>
    public Func<string, SmtpResponse?> OnRecipient { get; set; } = _ => null;

    /// <summary>Called when a letter was read, before it is answered.</summary>
    public Func<MimeMessage, CancellationToken, Task<SmtpResponse>> OnLetter { get; set; } = (_, _) => Task.FromResult(SmtpResponse.Ok);

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(buffer.ToArray());
        var letter = await MimeMessage.LoadAsync(stream, cancellationToken);
        var answer = await OnLetter(letter, cancellationToken);
        if (answer == SmtpResponse.Ok)
        {
            Letters.Enqueue(letter);
        }

        return answer;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
        OnRecipient($"{to.User}@{to.Host}") is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // It was told to.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
