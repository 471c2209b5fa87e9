using RoadmapPortal.Data;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Journal.Tell;

/// <summary>
/// Puts a person's coming and going into the journal of every municipality that they are a member of: they sign in to the portal and not to one of them.
/// An address that has no account is in no municipality's journal.
/// </summary>
public sealed class NoteAccess(MembershipDirectory memberships, PortalContexts contexts)
{
    /// <param name="stamp">The account's security stamp.</param>
    public async Task RunAsync(PersonId person, string name, string stamp, Origin from, JournalDeed deed, string details, CancellationToken cancellation)
    {
        var places = await memberships.OfAsync(person, stamp, cancellation);
        foreach (var here in places.GroupBy(place => place.Municipality.Id))
        {
            var actor = new Actor(person, name) { Roles = RoleNames.Of(here.Select(place => place.Membership)), From = from };
            await using var context = contexts.Open(new TenantScope(here.Key, actor));
            context.Note(new JournalNote(deed, JournalSubject.Account(person, name), details));
            await context.SaveChangesAsync(cancellation);
        }
    }
}
