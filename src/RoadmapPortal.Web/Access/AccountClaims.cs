using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RoadmapPortal.Data.People;

namespace RoadmapPortal.Web.Access;

/// <summary>Puts the name that the history and the frame show into the cookie. Roles are not there: they are read anew each time.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string DisplayName = "display_name";

    /// <summary>Identity's own claim, by its default name.</summary>
    public const string SecurityStamp = "AspNet.Identity.SecurityStamp";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        return identity;
    }
}
