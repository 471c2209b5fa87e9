namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>Who stands where in one roadmap: in the windows of this server, and in those that other servers tell of.</summary>
public sealed class Attendance
{
    /// <summary>More windows of others are not believed: somebody writes nonsense into the database's ear.</summary>
    public const int MostOthers = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Presence> own = [];
    private readonly Dictionary<Guid, (Guid Server, Presence Presence)> others = [];

    /// <summary>Raised on whatever thread it happens.</summary>
    public event Action? Moved;

    public IReadOnlyList<Presence> People { get; private set; } = [];

    /// <summary>Those in windows of this server.</summary>
    public IReadOnlyList<Presence> Own
    {
        get
        {
            lock (gate)
            {
                return [.. own.Values];
            }
        }
    }

    public void Stand(Presence presence) => Change(() =>
    {
        own[presence.Window] = presence;
        return true;
    });

    /// <returns>False if nobody saw the window anyhow.</returns>
    public bool Leave(Guid window) => Change(() => own.Remove(window));

    /// <param name="windows">Windows of another server; without a person those that are gone.</param>
    public void HearOf(Guid server, IEnumerable<(Guid Window, Presence? Presence)> windows) => Change(() =>
    {
        var isOther = false;
        foreach (var (window, presence) in windows)
        {
            var isKnown = others.TryGetValue(window, out var known);
            if (isKnown ? known.Server != server : presence is null || own.ContainsKey(window) || others.Count >= MostOthers)
            {
                continue;
            }

            if (presence is null)
            {
                others.Remove(window);
            }
            else
            {
                others[window] = (server, presence);
            }

            isOther |= known.Presence != presence;
        }

        return isOther;
    });

    /// <summary>What other servers told is not true any more.</summary>
    public void Forget(Predicate<Guid> server) => Change(() =>
    {
        var gone = others.Where(other => server(other.Value.Server)).Select(other => other.Key).ToList();
        gone.ForEach(window => others.Remove(window));
        return gone.Count > 0;
    });

    private bool Change(Func<bool> change)
    {
        lock (gate)
        {
            if (!change())
            {
                return false;
            }

            People = [.. own.Values, .. others.Values.Select(other => other.Presence)];
        }

        Moved?.Invoke();
        return true;
    }
}
