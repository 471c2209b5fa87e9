using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Evidence;

namespace RoadmapPortal.Web.Features.Orders.Duties;

/// <summary>Marks a duty as done by the department or by a school, with what shows it; or takes such a mark back.</summary>
public sealed class ReportDuty(Gate gate, PortalContexts contexts, TimeProvider time)
{
    /// <summary>Each may bring a file.</summary>
    public const int MostOfADay = 20;

    public static readonly Rule RoleMayReport = new("duty/role-may-report", "Ваша роль позволяет видеть поручения, но не отмечать их исполнение.");

    public static readonly Rule LeavesRoomForOthers = new("duty/leaves-room-for-others", "За сутки по этому поручению уже {0} отметок: больше записать нельзя. Вернитесь завтра.");

    /// <param name="school">None for the department's own.</param>
    /// <param name="told">Without the file.</param>
    /// <param name="file">As the browser sent it, its bytes at most one more than <see cref="NewEvidence.Largest"/>; none if there is none.</param>
    public async Task<Outcome<DutyReport>> RunAsync(
        Visitor visitor, OrderItemId item, SchoolId? school, NewDutyReport told, (string Name, byte[] Bytes)? file, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !DutiesQuery.MayRead(member))
        {
            return Outcome.Refused<DutyReport>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        if (await DutyLines.FindAsync(context, member, item, today, cancellation) is not { } line
            || (school is { } id && line.Schools.All(duty => duty.School.Id != id))
            || (school is null && member.OnlySchools is not null))
        {
            return Outcome.Refused<DutyReport>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.ReportDuty, school))
        {
            return Outcome.Refused<DutyReport>(RoleMayReport.Refuse());
        }

        var before = await context.DutyReports.AsNoTracking().Where(report => report.ItemId == item && report.SchoolId == school).ToListAsync(cancellation);
        var (taken, problems) = EvidenceUpload.Take(file);
        var refusals = new List<Refusal>(problems);
        told = told with { File = taken };
        var last = before.Where(report => report.Due == told.Due).OrderBy(report => report.At).ThenBy(report => report.Id.Value).LastOrDefault();
        refusals.AddRange(DutyReport.WhyNot(line.Order, line.Reading, school, last, told, today));
        var recent = now.AddDays(-1);
        if (before.Count(report => report.At > recent) is >= MostOfADay and var many)
        {
            refusals.Add(LeavesRoomForOthers.Refuse(many));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<DutyReport>(refusals);
        }

        var by = new ActingPerson(visitor.Person, visitor.Name, deed => member.May(deed, school));
        var report = new DutyReport(line.Order, line.Item, line.Reading, school, last, told, by, today, now);
        context.Add(report);
        if (file is { } sent)
        {
            context.Add(new DutyReportContent(report.Tenant, report.Id, sent.Bytes));
        }

        context.Note(NoteOf(line, school, report));
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(report);
    }

    private static JournalNote NoteOf(DutyLine line, SchoolId? school, DutyReport report)
    {
        var whose = school is null ? "управление" : line.Schools.First(duty => duty.School.Id == school).School.Label;
        return new JournalNote(
            report.IsDone ? JournalDeed.DutyReported : JournalDeed.DutyReportTakenBack, JournalSubject.Order(line.Order.Id, line.Order.Header.Title), $"{line.Place} – {whose}");
    }
}
