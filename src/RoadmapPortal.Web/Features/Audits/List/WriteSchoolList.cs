using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.List;

/// <summary>Writes the printed list of a parameter, and marks the schools that it names. What is not understood is kept and marks nothing.</summary>
public sealed class WriteSchoolList(Gate gate, PortalContexts contexts)
{
    private const int MostAttempts = 5;

    /// <param name="seen">The list that the writer saw before typing.</param>
    /// <returns>The list as it is shown now, others' marks of the meantime included.</returns>
    public async Task<Outcome<string>> RunAsync(
        Visitor visitor, EntryAuditId id, RiskParameterId parameter, string seen, string words, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditAudit))
        {
            return Outcome.Refused<string>(MarkFindings.RoleMayMark.Refuse());
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(member, id, parameter, (seen, words), cancellation);
            }
            catch (DbUpdateException exception) when (exception.IsConflict() && attempt < MostAttempts)
            {
                // Somebody marked a school of the list between our reading and our saving: what they did and what was typed go together.
            }
        }
    }

    private async Task<Outcome<string>> TryAsync(
        Member member, EntryAuditId id, RiskParameterId parameter, (string Seen, string Words) text, CancellationToken cancellation)
    {
        await using var context = contexts.Open(member.Scope);
        var audit = await context.EntryAudits.AsSplitQuery()
            .Include(audit => audit.Lines)
            .Include(audit => audit.Findings.Where(finding => finding.ParameterId == parameter))
            .FirstOrDefaultAsync(audit => audit.Id == id, cancellation);
        IReadOnlyList<Refusal> refusals = audit is null ? [Gate.IsFound.Refuse()] : audit.WhyNotWriteList(parameter, text.Words);
        if (audit is null || refusals.Count > 0)
        {
            return Outcome.Refused<string>(refusals);
        }

        var schools = await context.Schools.AsNoTracking().ToListAsync(cancellation);
        var begins = await context.PlanningPeriods.Where(period => period.Id == audit.PeriodId).Select(period => period.From).SingleAsync(cancellation);
        var register = new SchoolList(schools, begins);
        audit.WriteList(parameter, register, text.Seen, text.Words);
        await context.SaveChangesAsync(cancellation);
        var found = audit.Findings.Select(finding => finding.SchoolId).ToHashSet();
        return Outcome.Done(audit.Lines.Single(line => line.ParameterId == parameter).ShowList(register, [.. schools.Where(school => found.Contains(school.Id))]));
    }
}
