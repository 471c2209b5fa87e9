using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Printing.EditProfile;

/// <summary>«Профиль печати»: margins, sizes, columns. A plain form: each button sends it whole, and whatever is not saved comes back as typed.</summary>
public sealed partial class EditPrintProfilePage(PrintProfileQuery query, SavePrintProfile save, NavigationManager navigation, TimeProvider time)
{
    private readonly Dictionary<string, string> problems = [];
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    [SupplyParameterFromForm(FormName = "print-profile")]
    private PrintProfileForm Form { get; set; } = null!;

    private PrintProfileView? View { get; set; }

    /// <summary>What another person saved meanwhile; none if nobody did.</summary>
    private PrintLook? Theirs { get; set; }

    /// <summary>The column that was moved just now, whose button keeps the focus.</summary>
    private ColumnKind? Moved { get; set; }

    /// <summary>The standard was put into the fields and not saved.</summary>
    private bool IsStandardShown { get; set; }

    private string Address => $"/m/{Slug}/administration/print";

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        Form ??= PrintProfileForm.From(View.Saved);
    }

    private async Task PressAsync()
    {
        if (View is null)
        {
            return;
        }

        switch ((Form.Press ?? "").Split(' '))
        {
            case ["standard"]:
                Form = PrintProfileForm.From(PrintLook.Standard, Form.SeenVersion);
                IsStandardShown = true;
                break;
            case ["up" or "down", var name] when Enum.TryParse<ColumnKind>(name, out var column) && Enum.IsDefined(column):
                Form.Move(column, Form.Press!.StartsWith("up", StringComparison.Ordinal) ? -1 : 1);
                Moved = column;
                break;
            default:
                await SaveAsync();
                break;
        }
    }

    private async Task SaveAsync()
    {
        var look = Form.Read(problems);
        if (problems.Count > 0)
        {
            Show(look.WhyNot());
            return;
        }

        var outcome = await save.RunAsync(Visitor.From(Http.User, Slug)!, look, Form.SeenVersion, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?saved=true");
            return;
        }

        Show(outcome.Refusals);
        if (outcome.Value is { } theirs)
        {
            // Whoever presses «Сохранить» now has seen both.
            Theirs = theirs.Look;
            Form.Version = theirs.Version?.ToString(CultureInfo.InvariantCulture);
        }
    }

    private void Show(IEnumerable<Refusal> all)
    {
        foreach (var refusal in all)
        {
            if (FieldOf(refusal.Rule) is { } field)
            {
                problems.TryAdd(field, refusal.Words);
            }
            else
            {
                refusals.Add(refusal.Words);
            }
        }
    }

    /// <summary>Where a rule's refusal stands; none if it concerns the page.</summary>
    private static string? FieldOf(Rule rule) =>
        rule == PrintLook.MarginsAreByTheStandard ? nameof(PrintNumber.Margins)
        : rule == PrintLook.TextIsReadable ? nameof(PrintProfileForm.TextPoints)
        : rule == PrintLook.TableIsReadable ? nameof(PrintProfileForm.TablePoints)
        : rule == PrintLook.LinesAreSpacedWell ? nameof(PrintProfileForm.LineSpacing)
        : null;

    private string? ProblemOf(string field) => problems.GetValueOrDefault(field);

    /// <summary>The ids of what is said about a field, for those who hear the page.</summary>
    private string? Described(PrintNumber number)
    {
        var ids = new List<string>();
        if (ProblemOf(number.Name) is not null)
        {
            ids.Add($"{number.Name}-problem");
        }

        if (PrintNumber.Margins.Contains(number) && ProblemOf(nameof(PrintNumber.Margins)) is not null)
        {
            ids.Add("Margins-problem");
        }

        if (TheirWords(number) is not null)
        {
            ids.Add($"{number.Name}-saved");
        }

        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    private string? TheirWords(PrintNumber number) => Theirs is not null && number.Words(Theirs) != number.Typed(Form)?.Trim() ? number.Words(Theirs) : null;

    private string? TheirWords(bool mine, Func<PrintLook, bool> of) => Theirs is null || of(Theirs) == mine ? null : of(Theirs) ? "печатать" : "не печатать";

    private string? TheirOrder() => Theirs is null || Theirs.ColumnOrder.SequenceEqual(Form.HasOwnOrder ? Form.Columns : [])
        ? null
        : Theirs.ColumnOrder.Count == 0 ? "как в таблице" : string.Join(", ", Theirs.ColumnOrder.Select(column => column.UsualHeading()));

    private string LastSaved(string format) => TimeZoneInfo.ConvertTime(View!.Last!.At, time.LocalTimeZone).ToString(format, CultureInfo.InvariantCulture);

    private sealed record Check(string Name, string Label, bool Mine, Func<PrintLook, bool> Of);

    private IReadOnlyList<Check> Checks =>
    [
        new(nameof(PrintProfileForm.ShowsPageNumbers), "Номера страниц – со второй страницы, посередине верхнего поля", Form.ShowsPageNumbers, look => look.ShowsPageNumbers),
        new(nameof(PrintProfileForm.ShowsCodes), "Графы с кодами параметров", Form.ShowsCodes, look => look.ShowsCodes),
        new(nameof(PrintProfileForm.ShowsLevels), "Строки уровней («Муниципальный уровень», «Уровень образовательной организации»)", Form.ShowsLevels, look => look.ShowsLevels),
    ];
}
