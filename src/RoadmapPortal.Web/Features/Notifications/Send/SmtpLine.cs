using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace RoadmapPortal.Web.Features.Notifications.Send;

/// <summary>A connection to the mail server, opened with the first letter and kept for the next ones.</summary>
internal sealed class SmtpLine : IDisposable
{
    /// <summary>A letter with everything around it; far less than it is claimed for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly MailSettings settings;
    private readonly TimeSpan patience;
    private readonly SmtpClient client = new();

    public SmtpLine(MailSettings settings, TimeSpan? patience = null)
    {
        this.settings = settings;
        this.patience = patience ?? Patience;
        client.LocalDomain = settings.PublicAddress?.IdnHost;
    }

    /// <summary>Not to be cancelled: what was begun is finished, so that it is known how it ended.</summary>
    public async Task<Delivery> SendAsync(MimeMessage message)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await ConnectAsync(limit.Token);
        }
        catch (Exception exception) when (IsOfTheLine(exception) || exception is AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            Close();
            return new Delivery(DeliveryKind.LineIsDown, $"Почтовый сервер не отвечает или не принимает вход: {Words(exception)}");
        }

        try
        {
            await client.SendAsync(message, limit.Token);
            return Delivery.Sent;
        }
        catch (SmtpCommandException exception) when ((int)exception.StatusCode >= 500 && exception.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            return new Delivery(DeliveryKind.Refused, $"Почтовый сервер отказал ({(int)exception.StatusCode}): {Words(exception)}");
        }
        catch (SmtpCommandException exception)
        {
            var isOfAll = exception.ErrorCode == SmtpErrorCode.SenderNotAccepted || exception.StatusCode == SmtpStatusCode.ServiceNotAvailable;
            return new Delivery(isOfAll ? DeliveryKind.LineIsDown : DeliveryKind.Deferred, $"Почтовый сервер пока не принял ({(int)exception.StatusCode}): {Words(exception)}");
        }
        catch (Exception exception) when (IsOfTheLine(exception))
        {
            Close();
            return new Delivery(DeliveryKind.Deferred, $"Связь с почтовым сервером прервалась: {Words(exception)}");
        }
    }

    public void Dispose() => client.Dispose();

    private static bool IsOfTheLine(Exception exception) =>
        exception is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException or TimeoutException or ServiceNotConnectedException or ServiceNotAuthenticatedException;

    private static string Words(Exception exception) => exception is OperationCanceledException ? "сервер слишком долго молчит" : exception.Message.ReplaceLineEndings(" ").Trim();

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (client.IsConnected)
        {
            return;
        }

        await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, cancellation);
        if (!string.IsNullOrEmpty(settings.User))
        {
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellation);
        }
    }

    private void Close()
    {
        try
        {
            client.Disconnect(quit: false);
        }
        catch (Exception exception) when (IsOfTheLine(exception))
        {
            // It is closed.
        }
    }
}
