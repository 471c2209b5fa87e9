using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace RoadmapPortal.Benchmarks.Circuits;

/// <summary>
/// One window of a browser as the server knows it: opens a circuit for the parts of a page, says that it has drawn whatever it is sent, answers calls of
/// scripts and calls .NET as scripts do. Draws nothing.
/// </summary>
internal sealed class CircuitClient : IAsyncDisposable
{
    /// <summary>JSCallResultType.JSObjectReference</summary>
    private const int AnObject = 1;

    private readonly CountedSocket socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> calls = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubConnection connection;
    private long lastCall;
    private long batches;
    private long batchBytes;

    private CircuitClient(PortalVisit visit)
    {
        var cookies = visit.Cookies;
        var builder = new HubConnectionBuilder().WithUrl(new Uri(visit.Portal, "_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.Headers["Cookie"] = cookies;
            options.WebSocketFactory = (context, cancellation) => socket.OpenAsync(context, cookies, cancellation);
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPackProtocol>();
        connection = builder.Build();
        Listen();
    }

    /// <summary>What arrived on the wire since the socket was opened, in bytes.</summary>
    public long Received => socket.Received;

    /// <summary>How many drawings arrived.</summary>
    public long Batches => Interlocked.Read(ref batches);

    /// <summary>Their size before compression, in bytes.</summary>
    public long BatchBytes => Interlocked.Read(ref batchBytes);

    /// <summary>A script is called: its name and its arguments as JSON. Raised while the message is read; whoever hears it may not wait.</summary>
    public event Action<string, JsonElement>? ScriptCalled;

    /// <summary>Opens the page and a circuit for it.</summary>
    /// <param name="hear">Hears the calls of scripts from the first one on.</param>
    public static async Task<CircuitClient> OpenAsync(PortalVisit visit, string path, Action<string, JsonElement> hear, CancellationToken cancellation)
    {
        using var answer = await visit.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var parts = InteractiveParts.Of(await answer.Content.ReadAsStringAsync(cancellation));
        var client = new CircuitClient(visit);
        client.ScriptCalled += hear;
        try
        {
            await client.connection.StartAsync(cancellation);
            var circuit = await client.connection.InvokeAsync<string?>(
                "StartCircuit", visit.Portal.ToString(), new Uri(visit.Portal, path).ToString(), "[]", parts.State, cancellation);
            _ = circuit ?? throw new InvalidOperationException("The server opened no circuit.");
            await client.ready.Task.WaitAsync(cancellation);
            await client.connection.SendAsync("UpdateRootComponents", parts.Added(), parts.State, cancellation);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a method of an object that the page's script was given.</summary>
    /// <returns>The answer as JSON; empty if the method gives none.</returns>
    public async Task<string> CallAsync(long target, string method, object?[] arguments, CancellationToken cancellation = default)
    {
        var id = Interlocked.Increment(ref lastCall).ToString(CultureInfo.InvariantCulture);
        var answer = calls[id] = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await connection.SendAsync("BeginInvokeDotNetFromJS", id, null, method, target, JsonSerializer.Serialize(arguments, JsonSerializerOptions.Web), cancellation);
        return await answer.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        socket.Dispose();
    }

    private void Listen()
    {
        connection.On<long, byte[]>("JS.RenderBatch", (batch, drawing) =>
        {
            Interlocked.Increment(ref batches);
            Interlocked.Add(ref batchBytes, drawing.Length);
            return connection.SendAsync("OnRenderCompleted", batch, null);
        });

        // .NET 10 adds the called object and the kind of call to what scripts were told before.
        connection.On(
            "JS.BeginInvokeJS",
            [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
            (values, client) => ((CircuitClient)client).AnswerAsync((long)values[0]!, (string)values[1]!, (string?)values[2], (int)values[3]!),
            this);
        connection.On<string, bool, string?>("JS.EndInvokeDotNet", EndCall);
        connection.On<int, string>("JS.AttachComponent", (_, _) => { });
        connection.On<long>("JS.EndUpdateRootComponents", _ => { });
        connection.On<string>("JS.Error", words => Fail(new InvalidOperationException($"The circuit failed: {words}")));
        connection.Closed += exception =>
        {
            Fail(exception ?? new OperationCanceledException("The circuit was closed."));
            return Task.CompletedTask;
        };
    }

    /// <summary>As a page whose scripts give nothing back, except for the objects that they are asked for, their modules among them.</summary>
    private async Task AnswerAsync(long call, string name, string? arguments, int wanted)
    {
        using var parsed = JsonDocument.Parse(arguments ?? "[]");
        ScriptCalled?.Invoke(name, parsed.RootElement.Clone());
        if (call != 0)
        {
            var result = wanted == AnObject ? $$"""{"__jsObjectId":{{call}}}""" : "null";
            await connection.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
        }

        // Before its renderer has introduced itself the server takes no parts.
        if (name == "Blazor._internal.attachWebRendererInterop")
        {
            ready.TrySetResult();
        }
    }

    private void EndCall(string id, bool isDone, string? answer)
    {
        if (!calls.TryRemove(id, out var call))
        {
            return;
        }

        if (isDone)
        {
            call.TrySetResult(answer ?? "");
        }
        else
        {
            call.TrySetException(new InvalidOperationException($"The server's method failed: {answer}"));
        }
    }

    private void Fail(Exception exception)
    {
        ready.TrySetException(exception);
        foreach (var id in calls.Keys)
        {
            if (calls.TryRemove(id, out var call))
            {
                call.TrySetException(exception);
            }
        }
    }
}
