using Microsoft.AspNetCore.Components;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Import;

/// <summary>«Загрузка школ из файла»: a file, what it would change, and the button that does it.</summary>
public sealed partial class ImportSchoolsPage(ImportSchools import, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromForm(FormName = "upload")]
    private ImportForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "load")]
    private ImportForm Packed { get; set; } = null!;

    private ImportPreview? Preview { get; set; }

    private bool IsShown => Preview is not null;

    private bool IsLoaded { get; set; }

    /// <summary>The table that the preview is about.</summary>
    private string PackedWords { get; set; } = "";

    private string Address => $"/m/{Slug}/schools/import";

    protected override void OnInitialized() => (Form, Packed) = (Form ?? new ImportForm(), Packed ?? new ImportForm());

    private async Task ReadAsync()
    {
        if (Form.File is not { } file)
        {
            refusals.Add("Файл не выбран. Выберите таблицу Excel (XLSX) или CSV.");
            return;
        }

        var typed = file.Length > SheetFile.MostBytes ? SheetFile.TooLarge : SheetFile.Read(await BytesAsync(file));
        await ShowAsync(SchoolSheetReader.Read(typed));
    }

    private async Task LoadAsync()
    {
        if (PackedSheet.Unpack(Packed.Sheet) is not { } sheet)
        {
            refusals.Add("Прочитанное из файла не дошло целиком. Выберите файл ещё раз.");
            return;
        }

        var outcome = await import.RunAsync(Visitor.From(Http.User, Slug)!, sheet, Packed.Seen, Http.RequestAborted);
        if (outcome is { IsDone: true, Value: { } done } && done.AllProblems.Count == 0)
        {
            navigation.NavigateTo($"/m/{Slug}/schools?state=All&imported={Uri.EscapeDataString($"{done.New.Count()} {done.Changed.Count()}")}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        Preview = outcome.Value;
        PackedWords = PackedSheet.Pack(sheet);
        IsLoaded = outcome.IsDone;
    }

    private async Task ShowAsync(SchoolSheet sheet)
    {
        Preview = await import.PreviewAsync(Visitor.From(Http.User, Slug)!, sheet, Http.RequestAborted);
        if (Preview is null)
        {
            navigation.NotFound();
            return;
        }

        PackedWords = PackedSheet.Pack(sheet);
    }

    private static async Task<byte[]> BytesAsync(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
