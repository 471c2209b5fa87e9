using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Schools.Register;

/// <summary>«Школы»: the register in printing order. What is looked for stands in the address; marks are given by a plain form.</summary>
public sealed partial class SchoolsPage(SchoolsQuery query, MarkSchools mark, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "mark")]
    public string? Mark { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? Page { get; set; }

    /// <summary>Of how many schools a mark was changed just now, with «-» if it was taken away.</summary>
    [SupplyParameterFromQuery(Name = "marked")]
    public string? Marked { get; set; }

    /// <summary>«added changed»: what a file brought just now.</summary>
    [SupplyParameterFromQuery(Name = "imported")]
    public string? Imported { get; set; }

    [SupplyParameterFromForm(FormName = "marks")]
    private MarksForm Form { get; set; } = null!;

    private SchoolsWish Wish { get; set; } = null!;

    private SchoolsView? View { get; set; }

    private string Register => $"/m/{Slug}/schools";

    /// <summary>This page of this wish.</summary>
    private string Here => $"{Register}?{Wish.Query(View!.Page, View.Period?.Id.Value)}";

    private bool IsNarrowed => Wish is not { Words: null, Kind: null, Mark: null, State: SchoolState.Open };

    private string? Done => Count(Imported, 2) is [var added, var changed] ? $"Загружено. Новых школ: {added}, изменено: {changed}."
        : Count(Marked?.TrimStart('-'), 1) is not [var number] ? null
        : number == 0 ? "Ничего не изменилось: так уже было."
        : $"{(Marked!.StartsWith('-') ? "Отметка снята" : "Отмечено")}: {Russian.Count(number, "школа", "школы", "школ")}.";

    protected override async Task OnInitializedAsync()
    {
        Wish = SchoolsWish.Read(Words, Kind, Mark, State, Period, Page);
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Wish, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        Form ??= new MarksForm();
    }

    private async Task MarkAsync()
    {
        if (View?.Period is not { } period)
        {
            return;
        }

        if (Form.Kind is not { } kind || Form.Press is not ("set" or "remove"))
        {
            refusals.Add("Выберите отметку.");
            return;
        }

        var outcome = await mark.RunAsync(Visitor.From(Http.User, Slug)!, period.Id, kind, Form.Press == "set", Form.Ids, Form.List ?? "", Http.RequestAborted);
        if (outcome is { IsDone: true, Value: { } done })
        {
            navigation.NavigateTo($"{Here}&marked={(Form.Press == "set" ? "" : "-")}{done.Count.ToString(CultureInfo.InvariantCulture)}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    private static int[]? Count(string? words, int numbers) =>
        words?.Split(' ') is { } parts && parts.Length == numbers && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))]
            : null;
}
