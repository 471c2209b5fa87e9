using RoadmapPortal.Data.People;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Access;

/// <summary>
/// Lets visitors into a municipality. Asked anew by every action, since a circuit lives for hours: a membership may end
/// meanwhile, or the password change.
/// </summary>
public sealed class Gate(MembershipDirectory memberships)
{
    /// <summary>One sentence for «there is none» and «not yours»: it must not tell them apart.</summary>
    public static readonly Rule IsFound = new("access/is-found", "Такой страницы или записи нет, или она вам недоступна.");

    public static readonly Rule RoleMayEdit = new("access/role-may-edit", "Ваша роль позволяет читать эту дорожную карту, но не править её.");

    /// <summary>The member that this visitor is; none if the municipality does not exist or does not know them.</summary>
    public async Task<Member?> AdmitAsync(Visitor visitor, CancellationToken cancellation = default)
    {
        var places = await memberships.OfAsync(visitor.Person, visitor.Stamp, cancellation);
        var here = places.Where(place => place.Municipality.Slug.Value == visitor.Slug).ToList();
        return here.Count == 0 ? null : new Member(visitor, here[0].Municipality, [.. here.Select(place => place.Membership)]);
    }
}
