using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Desk;

/// <summary>
/// Opens a school's self-audit for one change: admits the visitor anew, and lets nobody else change it meanwhile, so that what is refused to
/// the submitted cannot slip in beside a submission. Whether the change is allowed, the domain says.
/// </summary>
public sealed class SchoolAuditDesk(Gate gate, PortalContexts contexts, TimeProvider time)
{
    private const int Attempts = 4;

    /// <param name="change">Changes the self-audit and keeps it, or says why not.</param>
    public async Task<Outcome<T>> ChangeAsync<T>(
        Visitor visitor, SchoolAuditPlace place, Func<OpenSchoolAudit, CancellationToken, Task<Outcome<T>>> change, CancellationToken cancellation)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadSchoolAudit, place.School))
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            if (await OpenAsync(context, member, place, cancellation) is not { } open)
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            try
            {
                var outcome = await change(open, cancellation);
                if (outcome.IsDone)
                {
                    await transaction.CommitAsync(cancellation);
                }

                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // Two people began the self-audit at once, or somebody marked the same finding: look again at what is there.
            }
        }
    }

    private async Task<OpenSchoolAudit?> OpenAsync(PortalContext context, Member member, SchoolAuditPlace place, CancellationToken cancellation)
    {
        if (await AuditOfPeriodLoader.ChooseAsync(context, place.Period, cancellation) is not { } of
            || !await context.Schools.AnyAsync(school => school.Id == place.School, cancellation))
        {
            return null;
        }

        var (audit, school) = (of.Audit.Id.Value, place.School.Value);
        var kept = await context.SchoolAudits.FromSql($"select *, xmin from school_audits where audit_id = {audit} and school_id = {school} for update")
            .SingleOrDefaultAsync(cancellation);
        if (kept is not null)
        {
            // Read after the lock is ours: what another transaction wrote until then counts.
            await context.Entry(kept).Collection(found => found.Answers).Query().Include(answer => answer.Files).LoadAsync(cancellation);
        }

        var now = time.GetUtcNow();
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, time.LocalTimeZone).Date);
        return new OpenSchoolAudit(
            context, kept ?? new SchoolAudit(member.Municipality.Id, of.Audit.Id, place.School), of,
            new ActingPerson(member.Visitor.Person, member.Visitor.Name, deed => member.May(deed, place.School)), new CampaignDay(of.Campaign, day), now);
    }
}
