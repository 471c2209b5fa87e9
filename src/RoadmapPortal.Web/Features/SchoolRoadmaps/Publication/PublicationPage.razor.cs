using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>«Публикация карт школ»: what is to be checked on the schools' sites, and what was found. A plain form.</summary>
public sealed partial class PublicationPage(PublicationQuery query, CheckPublication check, NavigationManager navigation)
{
    private const int PageSize = 100;

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public Guid? Period { get; set; }

    /// <summary>Which schools are shown, see <see cref="PublicationFilter"/>.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Number { get; set; }

    /// <summary>The roadmap whose publication was just checked.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public Guid? Done { get; set; }

    private PublicationView? View { get; set; }

    private PublicationFilter Filter => PublicationFilter.Find(Show, View!.Lines);

    private IReadOnlyList<PublicationLine> Shown => [.. View!.Lines.Where(Filter.Has)];

    private int Pages => Math.Max(1, (Shown.Count + PageSize - 1) / PageSize);

    private int PageNumber => Math.Clamp(Number ?? 1, 1, Pages);

    private string Here => $"/m/{Slug}/school-roadmaps/publication";

    private string Address => $"{Here}?period={View!.Period!.Id.Value}";

    private string FilteredAddress => Show is null ? Address : $"{Address}&show={Filter.Word}";

    private string? DoneWords => View!.Lines.FirstOrDefault(line => line.Roadmap.Id.Value == Done) is { Last: { } last } line
        ? $"Записано: {line.School.Name} – {PublicationWords.Of(last.Result)}. Ждут проверки: {View.Lines.Count(other => other.IsWaiting)}."
        : null;

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Period, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private string CardOf(PublicationLine line) => $"{Here}/{line.Roadmap.Id.Value}";

    /// <summary>One press for what is as it should be; everything else is written on the school's own page.</summary>
    private async Task FoundAsync()
    {
        if (View?.Period is null || !Guid.TryParse(Sent("found"), out var id))
        {
            return;
        }

        var edition = int.TryParse(Sent($"edition.{id}"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var found = new NewPublicationCheck(PublicationCheckResult.Found, View.Today, "", Sent($"address.{id}"), edition);
        var outcome = await check.RunAsync(Visitor.From(Http.User, Slug)!, new RoadmapId(id), found, null, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{FilteredAddress}&done={id}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    private string? Sent(string name) => Http.Request.Form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
}
