using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>
/// Brings the title, one block or one list back to what it was at an earlier moment. Refused if that part changed since the person saw
/// it. A block that was not there then is taken away.
/// </summary>
public sealed class RestorePart(StructureDesk desk, RoadmapAtQuery past, TimeProvider time)
{
    /// <param name="seen">The seal of the part as the person saw it; see <see cref="PartSeal"/>.</param>
    public async Task<Outcome<Roadmap>> RunAsync(Visitor visitor, RoadmapId id, DateTimeOffset moment, ReturnedPart part, string seen, CancellationToken cancellation)
    {
        if (await past.RunAsync(visitor, id, moment, cancellation) is not { } state)
        {
            return Outcome.Refused<Roadmap>(Gate.IsFound.Refuse());
        }

        return await desk.ChangeAsync(visitor, id, open => Return(open.Roadmap, state, part, seen), cancellation);
    }

    private Outcome<Roadmap> Return(Roadmap roadmap, RoadmapState state, ReturnedPart part, string seen)
    {
        var back = new RoadmapReturn(roadmap, state, RowMeaning.Nothing, time.GetUtcNow());
        var refusals = PartSeal.Of(RoadmapState.Of(roadmap), part) == seen ? back.WhyNot(part) : [VersionRules.PartIsStillAsSeen.Refuse()];
        if (refusals.Count > 0)
        {
            return Outcome.Refused<Roadmap>(refusals);
        }

        back.Part(part);
        return Outcome.Done(roadmap);
    }
}
