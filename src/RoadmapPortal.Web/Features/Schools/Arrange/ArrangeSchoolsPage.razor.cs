using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Arrange;

/// <summary>«Порядок в списках»: a plain form, each button of which moves something and saves it.</summary>
public sealed partial class ArrangeSchoolsPage(SchoolOrderQuery query, ArrangeSchools arrange, NavigationManager navigation)
{
    private const int OnAPage = 200;

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? WantedPage { get; set; }

    /// <summary>«up {id}», «down {id}»: what was pressed just now; its button keeps the focus.</summary>
    [SupplyParameterFromQuery(Name = "moved")]
    public string? Moved { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    [SupplyParameterFromForm(FormName = "order")]
    private ArrangeForm Form { get; set; } = null!;

    private IReadOnlyList<School>? Schools { get; set; }

    private int Pages => Math.Max(1, (Schools!.Count + OnAPage - 1) / OnAPage);

    private int Page { get; set; } = 1;

    private IEnumerable<(School School, int At)> Shown => Schools!.Select((school, at) => (school, at)).Skip((Page - 1) * OnAPage).Take(OnAPage);

    protected override async Task OnInitializedAsync()
    {
        Schools = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (Schools is null)
        {
            navigation.NotFound();
            return;
        }

        Form ??= new ArrangeForm();
        Page = int.TryParse(WantedPage, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Pages) : 1;
        if (Moved?.Split(' ') is [_, var id] && Schools.Select((school, at) => (school, at)).FirstOrDefault(entry => entry.school.Id == ArrangeForm.Id(id)) is { school: not null } moved)
        {
            // It may have moved to another page.
            Page = (moved.at / OnAPage) + 1;
        }
    }

    private async Task PressAsync()
    {
        if (Schools is null)
        {
            return;
        }

        var visitor = Visitor.From(Http.User, Slug)!;
        var press = (Form.Press ?? "").Split(' ');
        var outcome = press switch
        {
            ["natural"] => await arrange.NaturalAsync(visitor, Http.RequestAborted),
            ["up" or "down", var text] when ArrangeForm.Id(text) is { } id => await arrange.MoveAsync(visitor, id, press[0] == "up" ? -1 : 1, Http.RequestAborted),
            ["put"] when ArrangeForm.Id(Form.School) is { } id && (ArrangeForm.Id(Form.Before) is not null || Form.Before == ArrangeForm.End) =>
                await arrange.PutBeforeAsync(visitor, id, ArrangeForm.Id(Form.Before), Http.RequestAborted),
            _ => Outcome.Refused<Arrangement>(ArrangeSchools.PlaceIsChosen.Refuse()),
        };
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Here(Page)}{(press.Length == 2 ? $"&moved={Uri.EscapeDataString(Form.Press!)}" : "&saved=true")}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    private string Here(int page) => string.Create(CultureInfo.InvariantCulture, $"/m/{Slug}/schools/order?page={page}");

    /// <summary>The button pressed keeps the focus; at an end, where it is of no use, the other one has it.</summary>
    private bool IsFocused(School school, int at, bool isUp)
    {
        if (Moved?.Split(' ') is not [var way, var id] || ArrangeForm.Id(id) != school.Id)
        {
            return false;
        }

        return at == 0 ? !isUp : at == Schools!.Count - 1 ? isUp : isUp == (way == "up");
    }
}
