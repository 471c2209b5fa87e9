using Microsoft.AspNetCore.Authorization;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Access;

/// <summary>One authorization policy for each deed, named after it, for pages and endpoints under <c>/m/{slug}</c>.</summary>
public static class DeedPolicies
{
    public const string SlugRouteValue = "slug";

    public static void Add(AuthorizationOptions options)
    {
        foreach (var deed in Enum.GetValues<Deed>())
        {
            options.AddPolicy(deed.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new DeedRequirement(deed)));
        }
    }
}

public sealed record DeedRequirement(Deed Deed) : IAuthorizationRequirement;

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

/// <summary>The person is no member of the municipality in the address, or there is none.</summary>
public sealed class StrangerReason(IAuthorizationHandler handler) : AuthorizationFailureReason(handler, "Not a member.");
