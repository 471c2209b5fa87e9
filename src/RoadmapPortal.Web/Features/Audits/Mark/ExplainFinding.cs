using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>Writes what shows a finding.</summary>
public sealed class ExplainFinding(Gate gate, PortalContexts contexts)
{
    public static readonly Rule IsMarked = new("audit/evidence-is-of-a-mark", "Обоснование пишут к отметке, а её сняли. Отметьте параметр у школы и запишите ещё раз.");

    /// <param name="seen">What the writer saw before typing.</param>
    /// <returns>The words as they are kept; after a refusal those that stand there, if there are any.</returns>
    public async Task<Outcome<string>> RunAsync(
        Visitor visitor, EntryAuditId audit, SchoolId school, RiskParameterId parameter, string seen, string evidence, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditAudit))
        {
            return Outcome.Refused<string>(MarkFindings.RoleMayMark.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var finding = await context.Set<Finding>()
            .FirstOrDefaultAsync(finding => finding.AuditId == audit && finding.SchoolId == school && finding.ParameterId == parameter, cancellation);
        if (finding is null)
        {
            return Outcome.Refused<string>(IsMarked.Refuse());
        }

        if (finding.WhyNotExplain(seen, evidence) is { Count: > 0 } refusals)
        {
            return new Outcome<string>(finding.Evidence ?? "", refusals);
        }

        finding.Explain(seen, evidence);
        try
        {
            await context.SaveChangesAsync(cancellation);
            return Outcome.Done(finding.Evidence ?? "");
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            return Outcome.Refused<string>(IsMarked.Refuse());
        }
    }
}
