namespace RoadmapPortal.Web.Access;

/// <summary>
/// Somebody has something open on a page that follows it, until this is disposed of, or until they may not see it any more. Then they are
/// to be shown nothing more of it.
/// </summary>
public abstract class LiveLease(Visitor visitor) : IDisposable
{
    private int isGivenBack;

    /// <summary>They may not go on. Raised on whatever thread learned of it, once.</summary>
    public event Action? Ended;

    public bool IsOver { get; private set; }

    internal Visitor Visitor { get; } = visitor;

    protected bool IsHeld => Volatile.Read(ref isGivenBack) == 0;

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether a person who is this now may still have it open.</summary>
    internal abstract bool IsFor(Member member);

    /// <summary>The person may not see it any more.</summary>
    internal void End()
    {
        if (IsHeld)
        {
            IsOver = true;
            Dispose();
            Ended?.Invoke();
        }
    }

    /// <summary>Called once, when nobody looks on any more.</summary>
    protected abstract void GiveBack();

    private void Dispose(bool isDisposing)
    {
        if (isDisposing && Interlocked.Exchange(ref isGivenBack, 1) == 0)
        {
            GiveBack();
        }
    }
}
