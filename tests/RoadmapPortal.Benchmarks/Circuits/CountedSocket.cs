using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Connections.Client;

namespace RoadmapPortal.Benchmarks.Circuits;

/// <summary>The WebSocket of a circuit, offered as browsers offer it (compressed if the server agrees), and what arrives on it.</summary>
internal sealed class CountedSocket : IDisposable
{
    private readonly HttpMessageInvoker invoker;
    private CountedStream? wire;

    public CountedSocket() => invoker = new HttpMessageInvoker(new SocketsHttpHandler
    {
        UseCookies = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return wire = new CountedStream(new NetworkStream(socket, ownsSocket: true));
        },
    });

    public long Received => wire?.Received ?? 0;

    public async ValueTask<WebSocket> OpenAsync(WebSocketConnectionContext context, string cookies, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookies);
        socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        await socket.ConnectAsync(context.Uri, invoker, cancellation);
        return socket;
    }

    public void Dispose() => invoker.Dispose();
}
