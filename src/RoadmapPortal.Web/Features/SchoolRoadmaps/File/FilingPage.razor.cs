using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Parts;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary>A school's roadmap on its way from the draft to the site: one page for the school and for the department. Plain forms.</summary>
public sealed partial class FilingPage(FilingQuery query, SubmitRoadmap submit, ApproveRoadmap approve, TimeProvider time, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What was done just now, by the form's name.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private FilingView? View { get; set; }

    private TimeProvider Time => time;

    private string Address => $"/m/{Slug}/school-roadmaps/{Id}";

    private string Editor => $"/m/{Slug}/roadmaps/{Id}";

    private Visitor Visitor => Visitor.From(Http.User, Slug)!;

    private IReadOnlyList<FrameLink> TrailSteps => View!.Member.OnlySchools is null
        ? [new("Обзор", $"/m/{Slug}"), new("Школы и их карты", $"/m/{Slug}/school-roadmaps?period={View.Roadmap.PeriodId.Value}")]
        : [new("Обзор", $"/m/{Slug}")];

    /// <summary>The way of a roadmap, with the days of the campaign.</summary>
    private IEnumerable<(string Words, SchoolRoadmapStage[] Stages, string? When)> Steps
    {
        get
        {
            var terms = View!.Campaign?.Terms;
            yield return (View.Roadmap.Stage == SchoolRoadmapStage.Returned ? "На доработке" : "Черновик", [SchoolRoadmapStage.Draft, SchoolRoadmapStage.Returned], Until("сдать до", terms?.FilingDue));
            yield return ("Проверка", [SchoolRoadmapStage.Submitted], null);
            yield return ("Приказ школы", [SchoolRoadmapStage.Accepted], null);
            yield return ("Публикация", [SchoolRoadmapStage.Approved], Until("до", terms?.PublicationDue));
            yield return ("Проверка сайта", [SchoolRoadmapStage.Published], terms is null ? null : $"{terms.CheckFrom:dd.MM} – {terms.CheckTo:dd.MM.yyyy}");
            yield return ("Исполнение", [SchoolRoadmapStage.InForce, SchoolRoadmapStage.Closed], null);
        }
    }

    private string? DoneWords => Done switch
    {
        "submit" => "Карта сдана. Вы узнаете, когда её проверят.",
        "withdraw" => "Карта отозвана: её снова можно править.",
        "approve" => "Карта утверждена, редакция сохранена. Опубликуйте её на сайте школы и укажите адрес.",
        "amend" => "Начата новая редакция. Прежняя сохранена и действует, пока не утверждена новая.",
        "answered" => "Ответы сохранены. Проверяющий увидит их, когда вы снова сдадите карту.",
        "share" => "Сохранено.",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private static string Tone(bool isGood) => isGood ? "good" : "bad";

    private static string? Until(string words, DateOnly? day) => day is { } due ? string.Create(CultureInfo.InvariantCulture, $"{words} {due:dd.MM.yyyy}") : null;

    private string? Typed(string name) =>
        HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form.TryGetValue(name, out var value) ? value.ToString() : null;

    private Task SubmitAsync() => DoAsync("submit", token => submit.RunAsync(Visitor, new RoadmapId(Id), Typed("meant") == "yes", token));

    private Task WithdrawAsync() => DoAsync("withdraw", token => submit.WithdrawAsync(Visitor, new RoadmapId(Id), token));

    private Task AmendAsync() => DoAsync("amend", token => approve.AmendAsync(Visitor, new RoadmapId(Id), token));

    private Task ShareAsync() => DoAsync("share", token => approve.ShareAsync(Visitor, new RoadmapId(Id), Typed("shared") == "yes", token));

    private Task ApproveAsync()
    {
        if (DayInput.Read(Typed("date")) is not { } date)
        {
            refusals.Add(DayInput.NotADay);
            return Task.CompletedTask;
        }

        return DoAsync("approve", token => approve.RunAsync(Visitor, new RoadmapId(Id), Typed("whose") ?? "", Typed("number") ?? "", date, token));
    }

    private async Task DoAsync<T>(string name, Func<CancellationToken, Task<Outcome<T>>> deed)
        where T : class
    {
        if (View is null)
        {
            return;
        }

        var outcome = await deed(Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?done={name}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }
}
