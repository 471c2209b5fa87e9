using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using RoadmapPortal.Data.People;

namespace RoadmapPortal.Web.Features.People.SignOut;

/// <summary>Ends the session. Only a sent form does it, so that a link in a letter cannot.</summary>
public sealed partial class SignOutPage(SignInManager<Account> signIn, NavigationManager navigation)
{
    private async Task SignOutAsync()
    {
        await signIn.SignOutAsync();
        navigation.NavigateTo("/sign-in");
    }
}
