using System.Security.Claims;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Access;

/// <summary>Somebody signed in, at a municipality's door: what an address and a cookie say, before anything is believed.</summary>
public sealed record Visitor(PersonId Person, string Name, string Slug)
{
    /// <summary>The visitor that a principal is; none if nobody is signed in.</summary>
    public static Visitor? From(ClaimsPrincipal principal, string slug) =>
        PersonOf(principal) is { } person ? new Visitor(person, principal.FindFirstValue(AccountClaims.DisplayName) ?? "", slug) : null;

    public static PersonId? PersonOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new PersonId(id) : null;
}
