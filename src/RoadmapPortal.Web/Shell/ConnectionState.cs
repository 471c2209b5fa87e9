using Microsoft.AspNetCore.Components.Server.Circuits;

namespace RoadmapPortal.Web.Shell;

/// <summary>
/// Whether a circuit's page is connected. A circuit outlives its page for some minutes, lest a short break lose anything; what is told
/// to others about whoever sits there must not.
/// </summary>
public sealed class ConnectionState : CircuitHandler
{
    /// <summary>The browser's window, among those that others see; a page of several tables is one.</summary>
    public Guid Window { get; } = Guid.NewGuid();

    /// <summary>True when the connection is there (again), false when it is lost.</summary>
    public event Action<bool>? Changed;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Changed?.Invoke(true);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Changed?.Invoke(false);
        return Task.CompletedTask;
    }
}
