using System.Security.Claims;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Access;

/// <summary>Somebody signed in, at a municipality's door: what an address and a cookie say, before anything is believed.</summary>
/// <param name="Stamp">The account's security stamp when the cookie was given.</param>
public sealed record Visitor(PersonId Person, string Name, string Stamp, string Slug)
{
    /// <summary>From where they ask; for the journal.</summary>
    public Origin Origin { get; init; } = Origin.Unknown;

    /// <summary>The visitor that a principal is; none if nobody is signed in.</summary>
    public static Visitor? From(ClaimsPrincipal principal, string slug) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Visitor(new PersonId(id), principal.FindFirstValue(AccountClaims.DisplayName) ?? "", principal.FindFirstValue(AccountClaims.SecurityStamp) ?? "", slug) { Origin = OriginClaims.Of(principal) }
            : null;
}
