using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>One school: what the register says of it, for those who may, as plain forms.</summary>
public sealed partial class SchoolPage(SchoolQuery query, SaveSchool save, AddSchoolAlias addAlias, CloseSchool close, NavigationManager navigation)
{
    private readonly Dictionary<string, string> problems = [];
    private readonly Dictionary<string, string> theirs = [];
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    [SupplyParameterFromForm(FormName = "school")]
    private SchoolForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "alias")]
    private AliasForm AliasForm { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "state")]
    private SchoolStateForm StateForm { get; set; } = null!;

    private SchoolView? View { get; set; }

    private string Address => $"/m/{Slug}/schools/{Id}";

    private SchoolId Subject => new(Id);

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Subject, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        Form ??= SchoolForm.From(View.Saved);
        AliasForm ??= new AliasForm();
        StateForm ??= new SchoolStateForm();
    }

    private async Task SaveAsync()
    {
        if (View is null)
        {
            return;
        }

        var details = Form.Read(problems);
        if (problems.Count > 0)
        {
            refusals.AddRange(SchoolRefusals.Place(details.WhyNot(), details, problems));
            return;
        }

        var outcome = await save.RunAsync(Visitor.From(Http.User, Slug)!, Subject, details, Form.Version, Http.RequestAborted);
        Finish(outcome, details);
        if (outcome is { IsDone: false, Value: { } other })
        {
            // Whoever presses «Сохранить» now has seen both.
            Form.Version = other.Version;
            foreach (var difference in SchoolDifference.Between(details, other.Details))
            {
                theirs[FieldOf(difference.Field)] = difference.After;
            }
        }
    }

    private async Task AddAliasAsync()
    {
        if (View is not null)
        {
            Finish(await addAlias.RunAsync(Visitor.From(Http.User, Slug)!, Subject, AliasForm.Words ?? "", Http.RequestAborted), null);
        }
    }

    private async Task ChangeStateAsync()
    {
        if (View is null)
        {
            return;
        }

        var visitor = Visitor.From(Http.User, Slug)!;
        if (StateForm.Press == "reopen")
        {
            Finish(await close.ReopenAsync(visitor, Subject, Http.RequestAborted), null);
        }
        else if (StateForm.Day is { } day && (StateForm.Successor is not null || string.IsNullOrEmpty(StateForm.Into)))
        {
            Finish(await close.RunAsync(visitor, Subject, day, StateForm.Successor, Http.RequestAborted), null);
        }
        else
        {
            refusals.Add("Укажите последний день школы: день, месяц и год.");
        }
    }

    private void Finish(Outcome<SavedSchool> outcome, SchoolDetails? details)
    {
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?saved=true");
            return;
        }

        refusals.AddRange(details is null ? outcome.Refusals.Select(refusal => refusal.Words) : SchoolRefusals.Place(outcome.Refusals, details, problems));
    }

    /// <summary>The form's field that a difference is in.</summary>
    private static string FieldOf(string words) => words switch
    {
        "Вид" => nameof(SchoolForm.Kind),
        "Номер" => nameof(SchoolForm.Number),
        "Как в списках" => nameof(SchoolForm.Label),
        "Наименование" => nameof(SchoolForm.Name),
        "Другие написания" => nameof(SchoolForm.Aliases),
        "Сайт" => nameof(SchoolForm.Site),
        _ => nameof(SchoolForm.Principal),
    };

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
