using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Tests.Journal;

/// <summary>A town's journal, and people who come from a known address.</summary>
internal sealed class JournalRoom(PortalFixture portal, Town town)
{
    public const string Address = "10.20.30.40";

    public T Deed<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    public Visitor Visit(Role role) =>
        new(town.PersonIn(role), $"{role} ({town.Name})", town.StampOf(role), town.Slug) { Origin = Origin.Of(Address, "Firefox") };

    public async Task<IReadOnlyList<JournalEntry>> EntriesAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Journal.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
    }

    /// <summary>What a deed wrote into the journal.</summary>
    public async Task<IReadOnlyList<JournalEntry>> WrittenByAsync(Func<Task> deed)
    {
        var before = (await EntriesAsync()).Count;
        await deed();
        return [.. (await EntriesAsync()).Skip(before)];
    }

    /// <summary>That a deed wrote one entry, of this kind, with its person, roles and address.</summary>
    public async Task<JournalEntry> ShouldWriteAsync(JournalDeed deed, Role role, Func<Task> doing)
    {
        var entry = (await WrittenByAsync(doing)).ShouldHaveSingleItem(deed.ToString());
        (entry.Deed, entry.PersonId, entry.PersonName, entry.Roles, entry.Address, entry.Agent)
            .ShouldBe((deed, town.PersonIn(role), $"{role} ({town.Name})", RoleNames.Of(role), Address, "Firefox"));
        return entry;
    }
}
