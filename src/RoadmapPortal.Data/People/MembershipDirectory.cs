using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.People;

/// <summary>
/// Where a person may go, before a municipality is chosen. The one place that looks past the tenant's query filter; the
/// database still shows a person no memberships but their own.
/// </summary>
public sealed class MembershipDirectory(PortalContexts contexts)
{
    /// <summary>All memberships of a person with their municipalities.</summary>
    /// <param name="stamp">The security stamp that the person came with; if the account has another by now (a new password), there are none.</param>
    public async Task<IReadOnlyList<MembershipPlace>> OfAsync(PersonId person, string stamp, CancellationToken cancellation = default)
    {
        await using var context = contexts.Open(new TenantScope(null, new Actor(person, "")));
        return await context.Memberships.IgnoreQueryFilters([TenantModel.FilterName]).AsNoTracking()
            .Where(membership => membership.PersonId == person && context.Users.Any(account => account.Id == person.Value && account.SecurityStamp == stamp))
            .Join(context.Municipalities, membership => membership.Tenant, municipality => municipality.Id, (membership, municipality) => new MembershipPlace(membership, municipality))
            .ToListAsync(cancellation);
    }
}

/// <summary>A role of a person and the municipality it is in.</summary>
public sealed record MembershipPlace(Membership Membership, Municipality Municipality);
