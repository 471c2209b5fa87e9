using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Duties;

/// <summary>«Поручения»: what orders in force oblige to, the most pressing first.</summary>
public sealed partial class DutiesPage(DutiesQuery query, NavigationManager navigation)
{
    private const int PageSize = 30;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Words, so that a wrong one is no failure.</summary>
    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    private DutiesView? View { get; set; }

    private string Here => $"/m/{Slug}/duties";

    private string Address => $"{Here}?period={View!.Period?.Id.Value}";

    private DutyFilter Filter => DutyFilter.Find(Show, View!.Lines);

    private IReadOnlyList<DutyLine> Shown => [.. View!.Lines.Where(Filter.Has)];

    private int Pages => Math.Max(1, (Shown.Count + PageSize - 1) / PageSize);

    private int Page => Math.Clamp(int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1, 1, Pages);

    protected override async Task OnInitializedAsync()
    {
        Guid? period = Guid.TryParse(PeriodText, out var id) ? id : null;
        View = Visitor.From(Http.User, Slug) is { } visitor && (period is not null || string.IsNullOrEmpty(PeriodText)) ? await query.RunAsync(visitor, period, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private static string TermWords(DutyLine line) => line.Next is { } day ? $"до {day:dd.MM.yyyy}" : line.Item.DutyTerm.Length > 0 ? line.Item.DutyTerm : "без срока";
}
