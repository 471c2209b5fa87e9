using Npgsql;
using RoadmapPortal.Data.Notices;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// Tells the other servers who stands where: at most some messages a second, however many people move about; and, while a roadmap is
/// open here, every few seconds that this server lives. Of one that is silent for long, nobody is here any more.
/// </summary>
public sealed class PresenceSender(PresenceOutbox outbox, RoadmapNotices notices, LiveRoadmaps roadmaps, TimeProvider time, ILogger<PresenceSender> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private volatile bool isBehind;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await notices.TellAsync([new ServerNotice(outbox.Server, Leaves: true)], cancellationToken);
        }
        catch (Exception exception) when (IsPassing(exception) || exception is OperationCanceledException)
        {
            // Then its silence will tell.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = time.CreateTimer(_ => OnBeat(), null, Beat, Beat);
        try
        {
            while (true)
            {
                await outbox.WaitAsync(stoppingToken);
                await SendAsync(stoppingToken);
                await Task.Delay(Pace, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private static bool IsPassing(Exception exception) => exception is NpgsqlException or TimeoutException or IOException;

    private async Task SendAsync(CancellationToken cancellation)
    {
        try
        {
            await notices.TellAsync(outbox.Take(), cancellation);
        }
        catch (Exception exception) when (IsPassing(exception))
        {
            log.LogWarning("Other servers do not learn who is here for now: {Reason}", exception.Message);

            // What was lost is said again with the next beat.
            isBehind = true;
        }
    }

    private void OnBeat()
    {
        roadmaps.ForgetSilentServers();
        if (isBehind)
        {
            isBehind = false;
            roadmaps.TellAnew();
        }
        else if (roadmaps.IsAnyOpen)
        {
            outbox.TellAlive();
        }
    }
}
