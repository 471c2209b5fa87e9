using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Choose;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Narrate;

/// <summary>Writes an audit's text and the headings of its table, both or neither.</summary>
public sealed class WriteNarrative(Gate gate, PortalContexts contexts)
{
    /// <returns>The audit as it stands; after a refusal too, for the writer to see what is there now.</returns>
    public async Task<Outcome<EntryAudit>> RunAsync(
        Visitor visitor, EntryAuditId id, (string Seen, string Words) text, (string Seen, IReadOnlyList<AuditColumn> Columns) headings, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return Outcome.Refused<EntryAudit>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditAudit))
        {
            return Outcome.Refused<EntryAudit>(MarkFindings.RoleMayMark.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        if (await AuditSources.LoadAsync(context, id, cancellation) is not { } sources || await context.EntryAudits.FirstOrDefaultAsync(audit => audit.Id == id, cancellation) is not { } audit)
        {
            return Outcome.Refused<EntryAudit>(Gate.IsFound.Refuse());
        }

        var figures = await AuditFiguresLoader.LoadAsync(context, sources, cancellation);
        IReadOnlyList<Refusal> refusals = [.. audit.WhyNotIntroduce(text.Seen, text.Words, figures), .. audit.WhyNotHead(headings.Seen, headings.Columns)];
        if (refusals.Count > 0)
        {
            return new Outcome<EntryAudit>(audit, refusals);
        }

        audit.Introduce(text.Seen, text.Words, figures);
        audit.Head(headings.Seen, headings.Columns);
        try
        {
            await context.SaveChangesAsync(cancellation);
            return Outcome.Done(audit);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            return Outcome.Refused<EntryAudit>(ChooseParameters.SomeoneWasFirst.Refuse());
        }
    }
}
