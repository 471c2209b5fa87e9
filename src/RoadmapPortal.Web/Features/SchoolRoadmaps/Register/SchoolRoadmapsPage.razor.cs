using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remind;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Views;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

/// <summary>«Школы и их карты»: where each school stands. What is chosen stands in the address; plain forms remind and keep views.</summary>
public sealed partial class SchoolRoadmapsPage(SchoolRoadmapsQuery query, RemindOfRoadmaps remind, KeepView keep, NavigationManager navigation)
{
    public const int PageSize = 100;

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    private SchoolRoadmapsView? View { get; set; }

    /// <summary>For somebody of a school that was not asked for a roadmap.</summary>
    private OwnRoadmap? Own { get; set; }

    private RegisterWish Wish { get; set; } = null!;

    private RegisterForm Form { get; set; } = null!;

    /// <summary>What reminding did, if somebody could not be reminded.</summary>
    private RemindedOfRoadmaps? Result { get; set; }

    private IReadOnlyList<SchoolFiling> Shown { get; set; } = [];

    private int Pages => Math.Max(1, (Shown.Count + PageSize - 1) / PageSize);

    private int PageNumber => Math.Min(RegisterWish.PageOf(Http.Request.Query), Pages);

    private IReadOnlyList<SchoolFiling> OnPage => [.. Shown.Skip((PageNumber - 1) * PageSize).Take(PageSize)];

    /// <summary>The states that some school is in, and the chosen one.</summary>
    private IEnumerable<(RegisterFilter Filter, int Count)> Filters => RegisterFilter.All
        .Select(filter => (Filter: filter, Count: View!.Standing!.Schools.Count(filter.Has)))
        .Where(entry => entry.Count > 0 || entry.Filter == Wish.Show || entry.Filter == RegisterFilter.All[0]);

    private string Here => $"/m/{Slug}/school-roadmaps";

    private string PeriodAddress => $"{Here}?period={View!.Standing!.Period.Id.Value}";

    /// <summary>The period and the wish, as an address has them.</summary>
    private string Choice => $"period={View!.Standing!.Period.Id.Value}{(Wish.Query() is { Length: > 0 } wish ? "&" + wish : "")}";

    /// <summary>This page of this wish.</summary>
    private string Address => $"{Here}?{Choice}{(PageNumber > 1 ? $"&page={PageNumber.ToString(CultureInfo.InvariantCulture)}" : "")}";

    /// <summary>What was just done: «kept», «dropped», or how many schools were reminded and had been: «12-3».</summary>
    private string? Done => Http.Request.Query["done"].FirstOrDefault() switch
    {
        "kept" => "Вид сохранён: он в списке «Мои виды».",
        "dropped" => "Вид удалён.",
        { } counts when counts.Split('-') is [var sent, var already] && Count(sent) is { } now && Count(already) is { } before => DoneWords(now, before),
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        Form = new RegisterForm(HttpMethods.IsPost(Http.Request.Method) ? Http.Request.Form : null);
        Wish = RegisterWish.Read(Http.Request.Query);
        if (Visitor.From(Http.User, Slug) is not { } visitor || RegisterWish.PeriodOf(Http.Request.Query) is not { IsReadable: true, Id: var wanted })
        {
            navigation.NotFound();
            return;
        }

        View = await query.RunAsync(visitor, wanted, Http.RequestAborted);
        if (View is not null)
        {
            Shown = Wish.Of(View.Standing?.Schools ?? []);
            return;
        }

        Own = await query.OwnAsync(visitor, wanted, Http.RequestAborted);
        if (Own is null)
        {
            navigation.NotFound();
        }
        else if (Own.Roadmap is { } roadmap)
        {
            navigation.NavigateTo($"{Here}/{roadmap.Value}");
        }
    }

    private static int? Count(string words) => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string DoneWords(int sent, int already) =>
        $"Напоминание отправлено: {Russian.Count(sent, "школа", "школы", "школ")}." + (already > 0 ? $" Уже напомнили сегодня: {already}." : null);

    private string AddressOf(RegisterWish wish) => $"{PeriodAddress}{(wish.Query() is { Length: > 0 } words ? "&" + words : "")}";

    private async Task RemindAsync()
    {
        if (View?.Standing is not { } standing)
        {
            return;
        }

        var schools = Form.Press[0] == "all" ? Shown.Where(line => line.Matter is not null).Select(line => line.School.Id).ToHashSet() : Form.Schools;
        if (schools.Count == 0)
        {
            refusals.Add("Отметьте школы, которым напомнить.");
            return;
        }

        var outcome = await remind.RunAsync(Visitor.From(Http.User, Slug)!, standing.Period.Id, schools, Http.RequestAborted);
        if (outcome.Value is not { } reminded)
        {
            refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        }
        else if (reminded.Refused.Count == 0)
        {
            navigation.NavigateTo($"{Address}&done={reminded.Sent}-{reminded.Already}");
        }
        else
        {
            // Named at once, without another page: sending this form again reminds nobody twice.
            Result = reminded;
            refusals.AddRange(reminded.Refused.Select(school => $"{school.School}: {string.Join("; ", school.Reasons)}."));
        }
    }

    private async Task ChangeViewsAsync()
    {
        if (View?.Standing is null)
        {
            return;
        }

        var visitor = Visitor.From(Http.User, Slug)!;
        var outcome = Form.View is { } id
            ? await keep.DropAsync(visitor, id, Http.RequestAborted)
            : await keep.RunAsync(visitor, Form.Name, Wish, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}&done={(Form.View is null ? "kept" : "dropped")}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }
}
