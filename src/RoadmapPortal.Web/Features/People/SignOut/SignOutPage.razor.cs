using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using RoadmapPortal.Data.People;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Journal.Tell;

namespace RoadmapPortal.Web.Features.People.SignOut;

/// <summary>Ends the session. Only a sent form does it, so that a link in a letter cannot.</summary>
public sealed partial class SignOutPage(SignInManager<Account> signIn, NoteAccess note, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private async Task SignOutAsync()
    {
        if (Visitor.From(Http.User, "") is { } visitor)
        {
            await note.RunAsync(visitor.Person, visitor.Name, visitor.Stamp, visitor.Origin, JournalDeed.SignedOut, "", Http.RequestAborted);
        }

        await signIn.SignOutAsync();
        navigation.NavigateTo("/sign-in");
    }
}
