namespace RoadmapPortal.Web.Access;

/// <summary>What is open on this server: one for all who look at the same, kept for as long as somebody does.</summary>
internal sealed class OpenByKey<TKey, TLive, TLease>
    where TKey : notnull
    where TLive : class
    where TLease : LiveLease
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, (TLive Live, List<TLease> Leases)> open = [];

    public bool IsAnyOpen
    {
        get
        {
            lock (gate)
            {
                return open.Count > 0;
            }
        }
    }

    public IReadOnlyList<TLease> Leases
    {
        get
        {
            lock (gate)
            {
                return [.. open.Values.SelectMany(one => one.Leases)];
            }
        }
    }

    /// <param name="begin">Makes it, if nobody has it open yet.</param>
    /// <param name="lease">Makes the lease; it is given what to call when it is given back.</param>
    public TLease Take(TKey key, Func<TLive> begin, Func<TLive, Action<TLease>, TLease> lease)
    {
        lock (gate)
        {
            if (!open.TryGetValue(key, out var one))
            {
                one = (begin(), []);
                open.Add(key, one);
            }

            var taken = lease(one.Live, given => Close(key, given));
            one.Leases.Add(taken);
            return taken;
        }
    }

    public TLive? Find(TKey key)
    {
        lock (gate)
        {
            return open.GetValueOrDefault(key).Live;
        }
    }

    public List<TLive> All(Func<TKey, bool>? which = null)
    {
        lock (gate)
        {
            return [.. open.Where(one => which?.Invoke(one.Key) != false).Select(one => one.Value.Live)];
        }
    }

    private void Close(TKey key, TLease lease)
    {
        lock (gate)
        {
            if (open.TryGetValue(key, out var one) && one.Leases.Remove(lease) && one.Leases.Count == 0)
            {
                open.Remove(key);
            }
        }
    }
}
