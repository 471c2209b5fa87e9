using Microsoft.AspNetCore.Authorization;

namespace RoadmapPortal.Web.Access;

/// <summary>Passes members whose roles allow the deed. A stranger fails for another reason than a weak role, see <see cref="StrangersFindNothing"/>.</summary>
public sealed class DeedHandler(Gate gate) : AuthorizationHandler<DeedRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, DeedRequirement requirement)
    {
        if (context.Resource is not HttpContext http
            || http.GetRouteValue(DeedPolicies.SlugRouteValue) is not string slug
            || Visitor.From(context.User, slug) is not { } visitor)
        {
            return;
        }

        var member = await gate.AdmitAsync(visitor, http.RequestAborted);
        if (member is null)
        {
            context.Fail(new StrangerReason(this));
        }
        else if (member.May(requirement.Deed))
        {
            context.Succeed(requirement);
        }
    }
}
