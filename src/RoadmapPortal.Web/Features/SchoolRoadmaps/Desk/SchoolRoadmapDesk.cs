using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.Tell;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

/// <summary>
/// Opens a school's roadmap for one move of its life: admits the visitor anew, and holds the roadmap so that nobody moves or writes in it
/// meanwhile. Whether the move is allowed, the domain says. The journal has the move, and whoever waits for it is told, in the same transaction.
/// </summary>
public sealed class SchoolRoadmapDesk(Gate gate, PortalContexts contexts, TellNews tell, TimeProvider time)
{
    private const int Attempts = 4;

    /// <param name="change">Changes the roadmap, or says why not. What it changed is saved with everything it added.</param>
    public async Task<Outcome<T>> ChangeAsync<T>(
        Visitor visitor, RoadmapId id, Func<OpenSchoolRoadmap, CancellationToken, Task<Outcome<T>>> change, CancellationToken cancellation)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            if (await OpenAsync(context, member, id, cancellation) is not { } open)
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            try
            {
                var before = open.Roadmap.Stage;
                var outcome = await change(open, cancellation);
                if (outcome.IsDone)
                {
                    await TellAsync(open, before, cancellation);
                    await context.SaveChangesAsync(cancellation);
                    await transaction.CommitAsync(cancellation);
                }

                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // Somebody saved beside us: look again at what is there.
            }
        }
    }

    private async Task TellAsync(OpenSchoolRoadmap open, SchoolRoadmapStage before, CancellationToken cancellation)
    {
        if (open.Roadmap.Stage == before)
        {
            return;
        }

        var school = await open.Context.Schools.AsNoTracking().SingleAsync(school => school.Id == open.Roadmap.SchoolId, cancellation);
        if (MoveDeeds.Of(before, open.Roadmap, school) is { } note)
        {
            open.Context.Note(note);
        }

        if (MoveNews.Of(before, open.Roadmap, school, open.Member.Municipality.Slug.Value) is { } news)
        {
            await (news.Office is { } deed
                ? tell.OfficeAsync(open.Context, deed, news.News, open.Actor.Person, cancellation)
                : tell.SchoolAsync(open.Context, school.Id, news.News, open.Actor.Person, cancellation));
        }
    }

    private async Task<OpenSchoolRoadmap?> OpenAsync(PortalContext context, Member member, RoadmapId id, CancellationToken cancellation)
    {
        // Held first and read then: what another transaction wrote until then counts. Writers of its rows wait for the same row.
        await context.Database.SqlQuery<Guid>($"select id from school_roadmaps where id = {id.Value} for update").ToListAsync(cancellation);
        var roadmap = await context.SchoolRoadmaps.SingleOrDefaultAsync(map => map.Id == id, cancellation);
        if (roadmap is null || !member.MayRead(roadmap))
        {
            return null;
        }

        var campaign = await context.FilingCampaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.PeriodId == roadmap.PeriodId, cancellation);
        var now = time.GetUtcNow();
        var actor = new ActingPerson(member.Visitor.Person, member.Visitor.Name, deed => member.May(deed, roadmap.SchoolId));
        return new OpenSchoolRoadmap(contexts, context, roadmap, member, actor, campaign, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, time.LocalTimeZone).Date), now);
    }
}
