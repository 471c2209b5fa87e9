using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// Somebody edits a roadmap, until its stage is another one or they may not edit it any more. Then nobody sees them there.
/// </summary>
public sealed class LiveRoadmapLease : LiveLease
{
    private readonly Action<LiveRoadmapLease> close;

    internal LiveRoadmapLease(LiveRoadmap roadmap, Member member, Action<LiveRoadmapLease> close)
        : base(member.Visitor)
    {
        Roadmap = roadmap;
        MayLearn = member.May(Deed.EditDirectory);
        this.close = close;
        roadmap.Closed += End;
    }

    public LiveRoadmap Roadmap { get; }

    /// <summary>Whether they may add to the directory; the action asks again.</summary>
    public bool MayLearn { get; }

    /// <summary>The window of this lease, among those of <see cref="LiveRoadmap.People"/>.</summary>
    public Guid Window { get; set; } = Guid.NewGuid();

    /// <summary>Tells the others where the person stands; before the first time nobody sees them.</summary>
    public void Stand(ActivityId? row, ColumnKind? column)
    {
        if (IsHeld)
        {
            Roadmap.Stand(new Presence(Window, Visitor.Name, row, column));
        }
    }

    /// <summary>Nobody sees the person any more, until they stand somewhere again.</summary>
    public void Leave() => Roadmap.Leave(Window);

    internal override bool IsFor(Member member) => Roadmap.IsFor(member);

    protected override void GiveBack()
    {
        Roadmap.Closed -= End;
        Roadmap.Leave(Window);
        close(this);
    }
}
