using System.Threading.Channels;
using RoadmapPortal.Data.Notices;

namespace RoadmapPortal.Web.Access;

/// <summary>
/// Asks again, for everybody who has something open that is followed, whether they may still: a role may be taken away from somebody who
/// only looks on and never does anything that would be refused. At once when the database tells of another role, and every few seconds in any
/// case: of a new password it does not tell. The stage of a roadmap is known without asking.
/// </summary>
public sealed class StandingRights(IEnumerable<ILiveLeases> open, Gate gate, TimeProvider time, ILogger<StandingRights> log) : BackgroundService, INoticeHearer
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    /// <summary>Roles may be given by the hundred: that is asked once a second, not a hundred times.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Hear(Notice notice)
    {
        if (notice is MunicipalityNotice { Matter: MunicipalityMatter.People })
        {
            AskSoon();
        }
    }

    public void HearAll() => AskSoon();

    /// <summary>One question for each person, however many windows they have open.</summary>
    public async Task AskAsync(CancellationToken cancellation)
    {
        foreach (var person in open.SelectMany(leases => leases.Leases).GroupBy(lease => lease.Visitor))
        {
            var member = await gate.AdmitAsync(person.Key, cancellation);
            foreach (var lease in person.Where(lease => member is null || !lease.IsFor(member)))
            {
                lease.End();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = time.CreateTimer(_ => AskSoon(), null, Pace, Pace);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await wake.Reader.ReadAsync(stoppingToken);
                await AskAsync(stoppingToken);
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogWarning("Rights could not be asked for; it is tried again: {Reason}", exception.Message);
            }
        }
    }

    /// <summary>Somebody's role may be another one.</summary>
    private void AskSoon() => wake.Writer.TryWrite(true);
}
