using RoadmapPortal.Web.Features.Notifications.Send;

namespace RoadmapPortal.Web.Features.Notifications.Rounds;

/// <summary>For as long as the portal runs: sends what is due, writes the letters of the day, tells of deadlines once a day and at the start.</summary>
public sealed class NotificationClock(TellDeadlines deadlines, WriteDailyLetters daily, SendLetters letters, TimeProvider time, ILogger<NotificationClock> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private DateOnly? told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                await TryAsync(TellOnceADayAsync, stoppingToken);
                await TryAsync(daily.RunAsync, stoppingToken);
                await TryAsync(letters.RunAsync, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task TellOnceADayAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        if (told != today)
        {
            await deadlines.RunAsync(cancellation);
            told = today;
        }
    }

    /// <summary>What fails is tried again with the next tick, and hinders nothing else.</summary>
    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(exception, "Notifications wait; it is tried again: {Reason}", exception.Message);
        }
    }
}
