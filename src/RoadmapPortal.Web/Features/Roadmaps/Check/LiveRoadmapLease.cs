using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// Somebody looks at a roadmap until this is disposed of, or until they may not edit it any more: the roadmap's stage is another one, or
/// their role. Then nobody sees them there, and they are to be shown nothing more of it.
/// </summary>
public sealed class LiveRoadmapLease : IDisposable
{
    private Action<LiveRoadmapLease>? close;

    internal LiveRoadmapLease(LiveRoadmap roadmap, Member member, Action<LiveRoadmapLease> close)
    {
        Roadmap = roadmap;
        Visitor = member.Visitor;
        MayLearn = member.May(Deed.EditDirectory);
        this.close = close;
        roadmap.Closed += End;
    }

    /// <summary>They may not go on. Raised on whatever thread learned of it, once.</summary>
    public event Action? Ended;

    public bool IsOver { get; private set; }

    public LiveRoadmap Roadmap { get; }

    /// <summary>Whether they may add to the directory; the action asks again.</summary>
    public bool MayLearn { get; }

    /// <summary>The window of this lease, among those of <see cref="LiveRoadmap.People"/>.</summary>
    public Guid Window { get; set; } = Guid.NewGuid();

    internal Visitor Visitor { get; }

    /// <summary>Tells the others where the person stands; before the first time nobody sees them.</summary>
    public void Stand(ActivityId? row, ColumnKind? column)
    {
        if (close is not null)
        {
            Roadmap.Stand(new Presence(Window, Visitor.Name, row, column));
        }
    }

    /// <summary>Nobody sees the person any more, until they stand somewhere again.</summary>
    public void Leave() => Roadmap.Leave(Window);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref close, null) is { } giveBack)
        {
            Roadmap.Closed -= End;
            Roadmap.Leave(Window);
            giveBack(this);
        }
    }

    /// <summary>The person may not edit the roadmap any more.</summary>
    internal void End()
    {
        if (close is not null)
        {
            IsOver = true;
            Dispose();
            Ended?.Invoke();
        }
    }
}
