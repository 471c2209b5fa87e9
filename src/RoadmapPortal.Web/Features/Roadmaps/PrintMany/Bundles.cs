using System.Collections.Concurrent;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Roadmaps.PrintMany;

/// <summary>The archives being made in this process and those just ended, by the id that the page chose.</summary>
public sealed class Bundles(TimeProvider time)
{
    /// <summary>More at once would let one person take the machine from all others.</summary>
    public const int MostOfOnePerson = 2;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, Bundle> bundles = new();
    private readonly Lock gate = new();

    /// <returns>None if the person has enough of them running, or the id is taken.</returns>
    public Bundle? Begin(Guid id, PersonId owner, int total)
    {
        lock (gate)
        {
            Forget();
            if (bundles.TryGetValue(id, out var former) && former.Owner == owner && former.State != BundleState.Running)
            {
                // The browser's own «повторить» asks for the same address again.
                bundles.TryRemove(id, out _);
                former.Dispose();
            }

            var bundle = new Bundle(id, owner, total);
            if (bundles.Values.Count(other => other.Owner == owner && other.State == BundleState.Running) < MostOfOnePerson && bundles.TryAdd(id, bundle))
            {
                return bundle;
            }

            bundle.Dispose();
            return null;
        }
    }

    /// <returns>None if there is no such bundle or it is somebody else's.</returns>
    public Bundle? Find(Guid id, PersonId owner) => bundles.TryGetValue(id, out var bundle) && bundle.Owner == owner ? bundle : null;

    private void Forget()
    {
        foreach (var bundle in bundles.Values.Where(bundle => bundle.EndedBefore(time.GetUtcNow() - Remembered)))
        {
            bundles.TryRemove(bundle.Id, out _);
            bundle.Dispose();
        }
    }
}
