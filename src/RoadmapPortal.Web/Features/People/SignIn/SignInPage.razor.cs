using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using RoadmapPortal.Data.People;

namespace RoadmapPortal.Web.Features.People.SignIn;

/// <summary>Signs a person in by e-mail and password and leads them back to where they wanted to go.</summary>
public sealed partial class SignInPage(SignInManager<Account> signIn, NavigationManager navigation)
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
        var result = account is null
            ? SignInResult.Failed
            : await signIn.PasswordSignInAsync(account, Form.Password ?? "", isPersistent: false, lockoutOnFailure: true);
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

    private sealed class SignInForm
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
