using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Notifications.Deadlines;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Notifications.Tell;

namespace RoadmapPortal.Web.Features.Notifications.Rounds;

/// <summary>Once a day, in every municipality: tells schools and the office of days that come near or are past. Run twice, or by two servers, it tells once.</summary>
public sealed class TellDeadlines(PortalContexts contexts, TellNews tell, TimeProvider time)
{
    private const int Attempts = 3;

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var tenant in await contexts.MunicipalitiesAsync(cancellation))
        {
            await InAsync(tenant, DateOnly.FromDateTime(time.GetLocalNow().Date), cancellation);
        }
    }

    internal async Task InAsync(MunicipalityId tenant, DateOnly today, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = contexts.Open(new TenantScope(tenant, new Actor(null, "Сроки")));
                await TellAsync(context, today, cancellation);
                return;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // Another server tells the same at the same moment: the next look sees what it told.
            }
        }
    }

    private async Task TellAsync(PortalContext context, DateOnly today, CancellationToken cancellation)
    {
        foreach (var news in (await RunningDeadlines.LoadAsync(context, today, cancellation)).SelectMany(deadline => DeadlineNews.Of(deadline, today)))
        {
            if (news.School is { } school)
            {
                await tell.SchoolAsync(context, school, news, null, cancellation);
            }
            else
            {
                await tell.OfficeAsync(context, Deed.RemindSchools, news, null, cancellation);
            }
        }

        await context.SaveChangesAsync(cancellation);
    }
}
