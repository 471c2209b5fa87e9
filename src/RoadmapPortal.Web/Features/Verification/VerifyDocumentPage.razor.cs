using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Web.Features.Verification;

/// <summary>For anybody, without sign-in. Works without JavaScript.</summary>
public sealed partial class VerifyDocumentPage(VerifyDocument verify)
{
    private const int MostBytes = 20_000_000;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    public string? Code { get; set; }

    private GenuineDocument? Found { get; set; }

    private bool IsOfFile { get; set; }

    private string? Problem { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (string.IsNullOrWhiteSpace(Code) || HttpMethods.IsPost(Http.Request.Method))
        {
            return;
        }

        if (!VerificationCode.TryParse(Code, out var code))
        {
            Problem = $"Это не код документа: в нём {VerificationCode.Length} цифр и латинских букв. Сверьте с первой страницей документа, внизу справа.";
            return;
        }

        Found = await verify.ByCodeAsync(code, Http.RequestAborted);
        Problem = Found is null ? $"Утверждённого документа с кодом {code.Words} нет. Сверьте код с документом; если он верен, документ выпущен не этим порталом." : null;
    }

    private static string NewestWords(NewestEdition newest) =>
        string.Create(CultureInfo.InvariantCulture, $"редакция {newest.Number}, приказ от {newest.OrderDate:dd.MM.yyyy} № {newest.OrderNumber}");

    private async Task VerifyFileAsync()
    {
        if (Http.Request.Form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            Problem = "Выберите файл PDF, который надо проверить.";
            return;
        }

        if (file.Length > MostBytes)
        {
            Problem = $"Файл больше {MostBytes / 1_000_000} МБ: таких документов портал не выпускает.";
            return;
        }

        await using var content = file.OpenReadStream();
        Found = await verify.ByFileAsync(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, Http.RequestAborted)), Http.RequestAborted);
        IsOfFile = Found is not null;
        Problem = Found is null ? "Такого файла среди утверждённых нет: он изменён после утверждения, пересохранён другой программой или выпущен не этим порталом. Проверьте документ по коду." : null;
    }
}
