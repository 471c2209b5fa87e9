using Npgsql;
using RoadmapPortal.Data.Notices;

namespace RoadmapPortal.Web.Shell;

/// <summary>Passes on what is told through the database, for as long as the portal runs; a lost connection is made again.</summary>
public sealed class NoticeListener(RoadmapNotices notices, IEnumerable<INoticeHearer> hearers, TimeProvider time, ILogger<NoticeListener> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var notice in notices.ListenAsync(stoppingToken))
                {
                    Hear(notice);
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
            {
                log.LogWarning("Changes by other servers are not heard for now: {Reason}", exception.Message);
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private void Hear(Notice? notice)
    {
        foreach (var hearer in hearers)
        {
            if (notice is null)
            {
                hearer.HearAll();
            }
            else
            {
                hearer.Hear(notice);
            }
        }
    }
}
