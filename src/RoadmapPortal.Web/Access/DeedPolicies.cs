using Microsoft.AspNetCore.Authorization;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Access;

/// <summary>One authorization policy for each deed, named after it, for pages and endpoints under <c>/m/{slug}</c>.</summary>
public static class DeedPolicies
{
    /// <summary>The part of an address that names the municipality.</summary>
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
