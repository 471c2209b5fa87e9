using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using RoadmapPortal.Data.People;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Journal.Tell;

namespace RoadmapPortal.Web.Features.People.SignIn;

/// <summary>Signs a person in by e-mail and password and leads them back to where they wanted to go.</summary>
public sealed partial class SignInPage(SignInManager<Account> signIn, NoteAccess note, NavigationManager navigation)
{
    /// <summary>The same whether the person is unknown, the password wrong or the account locked: the page must not tell who has an account.</summary>
    private const string NotRecognised =
        "Почта или пароль не подошли. Проверьте раскладку клавиатуры и Caps Lock. После пяти неудач подряд вход закрывается на 10 минут.";

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm Form { get; set; } = null!;

    private string? Refusal { get; set; }

    private string? RefusalId => Refusal is null ? null : "refusal";

    protected override void OnInitialized()
    {
        Form ??= new SignInForm();
        if (Http.User.Identity?.IsAuthenticated == true && HttpMethods.IsGet(Http.Request.Method))
        {
            navigation.NavigateTo(LocalAddress.OrStart(ReturnUrl));
        }
    }

    private async Task SignInAsync()
    {
        var account = await signIn.UserManager.FindByEmailAsync(Form.Email ?? "");
        var wasClosed = account is not null && await signIn.UserManager.IsLockedOutAsync(account);
        var result = account is null
            ? SignInResult.Failed
            : await signIn.PasswordSignInAsync(account, Form.Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (account is not null && !wasClosed)
        {
            // Who tries on at a closed door cannot fill the journal.
            await NoteAsync(account, result);
        }

        if (result.Succeeded)
        {
            navigation.NavigateTo(LocalAddress.OrStart(ReturnUrl));
            return;
        }

        if (account is null || result.IsLockedOut)
        {
            // As slow as a wrong password, for the same reason that the words are the same.
            signIn.UserManager.PasswordHasher.HashPassword(new Account(), Form.Password ?? "");
        }

        Refusal = NotRecognised;
    }

    private Task NoteAsync(Account account, SignInResult result) => note.RunAsync(
        new PersonId(account.Id), account.DisplayName, account.SecurityStamp ?? "", OriginClaims.Of(Http),
        result.Succeeded ? JournalDeed.SignedIn : JournalDeed.SignInRefused,
        result.Succeeded ? "" : result.IsLockedOut ? "пароль не подошёл; вход закрыт на 10 минут" : "пароль не подошёл", Http.RequestAborted);

    private sealed class SignInForm
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
