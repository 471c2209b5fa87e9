using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>«Новая школа».</summary>
public sealed partial class AddSchoolPage(SaveSchool save, NavigationManager navigation)
{
    private readonly Dictionary<string, string> problems = [];
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromForm(FormName = "school")]
    private SchoolForm Form { get; set; } = null!;

    private string Address => $"/m/{Slug}/schools/add";

    protected override void OnInitialized() => Form ??= new SchoolForm();

    private async Task SaveAsync()
    {
        var details = Form.Read(problems);
        if (problems.Count > 0)
        {
            refusals.AddRange(SchoolRefusals.Place(details.WhyNot(), details, problems));
            return;
        }

        var outcome = await save.RunAsync(Visitor.From(Http.User, Slug)!, null, details, null, Http.RequestAborted);
        if (outcome is { IsDone: true, Value: { } saved })
        {
            navigation.NavigateTo($"/m/{Slug}/schools/{saved.Id.Value}?saved=true");
            return;
        }

        refusals.AddRange(SchoolRefusals.Place(outcome.Refusals, details, problems));
    }
}
