using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace RoadmapPortal.Web.Features.PublicRegister.Answer;

/// <summary>
/// Public pages that were asked for, ready to be sent again. A page belongs to the version of the register that it was made of: when that counts up, nothing
/// that was kept is sent any more. What is asked for is named by what was understood of the address, never by the address, and nothing here knows who asks.
/// </summary>
public sealed class PublicPages(PublicVersion version) : IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(30);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.25 });
    private readonly ConcurrentDictionary<PageName, Lazy<Task<KeptPage?>>> making = new();
    private long newest;

    /// <param name="name">What page it is, for whichever guest.</param>
    /// <param name="make">Makes it; none if there is no such page. Several who ask at once wait for one making.</param>
    /// <param name="mayMake">Asked before a page is made, not before one that is kept is sent.</param>
    /// <returns>None if there is no such page.</returns>
    /// <exception cref="TooManyPagesException">It may not be made now.</exception>
    public async Task<KeptPage?> GetAsync(string name, Func<Task<KeptPage?>> make, Func<bool> mayMake, CancellationToken cancellation)
    {
        var current = await version.CurrentAsync(cancellation);
        if (Interlocked.Exchange(ref newest, current) != current)
        {
            kept.Clear();
        }

        var place = new PageName(current, name);
        if (kept.TryGetValue(place, out KeptPage? page))
        {
            return page;
        }

        if (!making.ContainsKey(place) && !mayMake())
        {
            throw new TooManyPagesException();
        }

        return await making.GetOrAdd(place, _ => new Lazy<Task<KeptPage?>>(() => MakeAsync(place, make))).Value.WaitAsync(cancellation);
    }

    public void Dispose() => kept.Dispose();

    /// <summary>Not cancelled with the guest who asked first: others may wait for it.</summary>
    private async Task<KeptPage?> MakeAsync(PageName place, Func<Task<KeptPage?>> make)
    {
        try
        {
            if (await make() is not { } page)
            {
                return null;
            }

            kept.Set(place, page, new MemoryCacheEntryOptions { Size = page.Size, SlidingExpiration = Unasked });
            return page;
        }
        finally
        {
            making.TryRemove(place, out _);
        }
    }

    private readonly record struct PageName(long Version, string Name);
}
