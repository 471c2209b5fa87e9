using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Audits.Desk;

/// <summary>A school's self-audit on the desk, inside one context and one transaction.</summary>
/// <param name="School">A new one, not kept yet, if the school has not begun.</param>
public sealed record OpenSchoolAudit(PortalContext Context, SchoolAudit School, AuditOfPeriod Of, ActingPerson Actor, CampaignDay Day, DateTimeOffset Now)
{
    /// <summary>The entry audit with this school's findings, for writing confirmed answers into it.</summary>
    public Task<EntryAudit> FindingsAsync(CancellationToken cancellation) =>
        Context.EntryAudits.Include(audit => audit.Findings.Where(finding => finding.SchoolId == School.SchoolId))
            .SingleAsync(audit => audit.Id == School.AuditId, cancellation);

    /// <summary>Puts a deed with this self-audit into the journal when it is kept.</summary>
    public async Task NoteAsync(JournalDeed deed, CancellationToken cancellation)
    {
        var school = await Context.Schools.AsNoTracking().SingleAsync(school => school.Id == School.SchoolId, cancellation);
        Context.Note(new JournalNote(deed, JournalSubject.School(school), Of.Period.Words));
    }

    public Task KeepAsync(CancellationToken cancellation)
    {
        if (Context.Entry(School).State == EntityState.Detached)
        {
            Context.Add(School);
        }

        return Context.SaveChangesAsync(cancellation);
    }
}
