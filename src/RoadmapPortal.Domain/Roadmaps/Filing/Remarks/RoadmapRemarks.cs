using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

/// <summary>All remarks on a school's roadmap, and what the review's end makes of them.</summary>
public sealed class RoadmapRemarks(SchoolRoadmap roadmap, IReadOnlyList<RoadmapRemark> all)
{
    public static readonly Rule DraftsAreSentOrRemoved = new(
        "remark/drafts-are-sent-or-removed", "Вы написали замечания ({0}), которых школа ещё не видела. Верните карту с ними или уберите их, тогда её можно согласовать.");

    /// <summary>What goes to the school with a return: what is new, and what is not resolved.</summary>
    public IReadOnlyList<RoadmapRemark> ToReturn => [.. all.Where(remark => remark.State != RemarkState.Resolved)];

    /// <summary>What reviewers have written and the school has not seen.</summary>
    public IReadOnlyList<RoadmapRemark> Drafts => [.. all.Where(remark => remark.State == RemarkState.Draft)];

    /// <summary>What the school has and the reviewer has not resolved.</summary>
    public IReadOnlyList<RoadmapRemark> Unresolved => [.. all.Where(remark => remark.State is RemarkState.Open or RemarkState.Answered)];

    public IReadOnlyList<Refusal> WhyNotReturn(ActingPerson by, int round) => roadmap.WhyNotReturn(by, round, ToReturn.Count);

    /// <summary>Sends the roadmap back with all remarks at once.</summary>
    /// <param name="seal">Of a remark's place.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotReturn"/>.</exception>
    public void Return(ActingPerson by, int round, Func<RoadmapRemark, string> seal, DateTimeOffset at)
    {
        var remarks = ToReturn;
        roadmap.Return(by, round, remarks.Count, at);
        foreach (var remark in remarks)
        {
            remark.Send(seal(remark));
        }
    }

    public IReadOnlyList<Refusal> WhyNotAccept(ActingPerson by, int round)
    {
        var drafts = Drafts.Count;
        return [.. roadmap.WhyNotAccept(by, round), .. drafts > 0 ? [DraftsAreSentOrRemoved.Refuse(drafts)] : Array.Empty<Refusal>()];
    }

    /// <summary>Accepts the roadmap; what was not resolved is resolved with it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAccept"/>.</exception>
    public void Accept(ActingPerson by, int round, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotAccept(by, round));
        roadmap.Accept(by, round, at);
        foreach (var remark in Unresolved)
        {
            remark.Resolve();
        }
    }
}
