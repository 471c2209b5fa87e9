using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Review;

/// <summary>Adds to the municipality's typical remarks, or takes one out.</summary>
public sealed class KeepTypicalRemarks(Gate gate, PortalContexts contexts)
{
    public static readonly Rule ReviewerKeeps = new("typical-remark/reviewer-keeps", "Типовые замечания ведёт специалист управления.");

    /// <summary>The same words twice are one remark.</summary>
    public async Task<Outcome<TypicalRemark>> AddAsync(Visitor visitor, string words, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<TypicalRemark>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.ReviewAudit))
        {
            return Outcome.Refused<TypicalRemark>(ReviewerKeeps.Refuse());
        }

        try
        {
            return await WriteAsync(member, words, cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            // A colleague wrote the same at the same moment.
            return await WriteAsync(member, words, cancellation);
        }
    }

    /// <returns>The words that were taken out; empty if they were gone already.</returns>
    public async Task<Outcome<string>> RemoveAsync(Visitor visitor, TypicalRemarkId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.ReviewAudit))
        {
            return Outcome.Refused<string>(ReviewerKeeps.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        if (await context.TypicalRemarks.SingleOrDefaultAsync(remark => remark.Id == id, cancellation) is not { } gone)
        {
            return Outcome.Done("");
        }

        context.Remove(gone);
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(gone.Words);
    }

    private async Task<Outcome<TypicalRemark>> WriteAsync(Member member, string words, CancellationToken cancellation)
    {
        await using var context = contexts.Open(member.Scope);
        var clean = Cells.Clean(words).Trim();
        if (await context.TypicalRemarks.FirstOrDefaultAsync(remark => remark.Words == clean, cancellation) is { } known)
        {
            return Outcome.Done(known);
        }

        var count = await context.TypicalRemarks.CountAsync(cancellation);
        var refusals = TypicalRemark.WhyNot(words, count);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<TypicalRemark>(refusals);
        }

        var remark = new TypicalRemark(member.Municipality.Id, TypicalRemarkId.New(), words, count);
        context.Add(remark);
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(remark);
    }
}
