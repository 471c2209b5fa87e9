using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Review;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>«Проверка карты»: reading it takes nothing, a button does. A plain form: each button keeps what was typed first.</summary>
public sealed partial class RoadmapReviewPage(
    RoadmapReviewQuery query, TakeReview take, WriteRemarks write, JudgeRemark judge, DecideReview decide, KeepTypicalRemarks typical, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The deed that was just done.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private RoadmapReview? View { get; set; }

    private RoadmapReviewForm Form { get; set; } = new(null);

    private RoadmapId Roadmap => new(Id);

    private string Queue => $"/m/{Slug}/school-roadmaps/review";

    private string Address => $"{Queue}/{Id}";

    private Coverage Coverage => Coverage.Of(View!.Filed.Checked);

    private IReadOnlySet<ActivityId> ShownRows => View!.Comparison.Tables.SelectMany(table => table.Runs).SelectMany(run => run.Rows).Select(row => row.Id).ToHashSet();

    private string? DoneWords => Done switch
    {
        "take" or "takeover" => "Карта у вас на проверке.",
        "save" or "reply" => "Записано. Школа увидит замечания, когда вы вернёте карту.",
        "resolve" => "Замечание снято.",
        "unresolve" => "Замечание снова в работе.",
        "remove" => "Замечание убрано.",
        "return" when View!.Roadmap.Stage == SchoolRoadmapStage.Returned => "Карта возвращена школе со всеми замечаниями.",
        "accept" when View!.Roadmap.Stage == SchoolRoadmapStage.Accepted => "Карта согласована. Теперь школа утверждает её своим приказом.",
        "reopen" => "Проверка открыта снова.",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Form = new RoadmapReviewForm(Http.Request.Form);
        }

        await LoadAsync();
    }

    private static string PlaceWords(WordsPlace place) => place switch
    {
        WordsPlace.Title => "Название",
        WordsPlace.Block => "Текст",
        WordsPlace.Task => "Задача",
        WordsPlace.Indicator => "Показатель",
    };

    private async Task LoadAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Roadmap, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (View is null || Visitor.From(Http.User, Slug) is not { } visitor)
        {
            return;
        }

        if (await KeepAsync(visitor) && await DoAsync(visitor) is { } there)
        {
            navigation.NavigateTo(there);
            return;
        }

        await LoadAsync();
    }

    /// <returns>Whether what was typed is kept; nothing else is done otherwise, and it stays in the fields.</returns>
    private async Task<bool> KeepAsync(Visitor visitor)
    {
        var written = Form.Written();
        if (written.New.Count + written.Replies.Count == 0)
        {
            return true;
        }

        if (!Take(await write.RunAsync(visitor, Roadmap, Form.Round, written, Http.RequestAborted)))
        {
            return false;
        }

        foreach (var words in Form.Learnt())
        {
            Take(await typical.AddAsync(visitor, words, Http.RequestAborted));
        }

        Form = Form.WithoutWords();
        return true;
    }

    /// <returns>Where it leads; none if it was refused.</returns>
    private async Task<string?> DoAsync(Visitor visitor)
    {
        var (here, cancellation) = ($"{Address}?done={Form.Deed}", Http.RequestAborted);
        switch (Form.Deed)
        {
            case "save":
                return refusals.Count == 0 ? Form.Named is { } row ? $"{here}#row-{row}" : here : null;
            case "reply":
                return refusals.Count == 0 ? $"{here}#remark-{Form.Named}" : null;
            case "take" or "takeover":
                return Take(await take.RunAsync(visitor, Roadmap, Form.Round, Form.NamedPerson, cancellation)) ? here : null;
            case "release":
                return Take(await take.ReleaseAsync(visitor, Roadmap, Form.Round, cancellation)) ? Queue : null;
            case "resolve" or "unresolve":
                return Take(await judge.ResolveAsync(visitor, Roadmap, Form.Round, Form.NamedRemark, Form.Deed == "resolve", cancellation)) ? $"{here}#remark-{Form.Named}" : null;
            case "remove":
                return Take(await judge.RemoveAsync(visitor, Roadmap, Form.Round, Form.NamedRemark, cancellation)) ? here : null;
            case "return":
                return Take(await decide.ReturnAsync(visitor, Roadmap, Form.Round, cancellation)) ? here : null;
            case "accept":
                return Take(await decide.AcceptAsync(visitor, Roadmap, Form.Round, cancellation)) ? here : null;
            case "reopen":
                return Take(await decide.ReopenAsync(visitor, Roadmap, cancellation)) ? here : null;
            case "next":
                var next = await take.NextAsync(visitor, cancellation);
                return Take(next) ? $"{Queue}/{next.Value!.Id.Value}?done=take" : null;
            default:
                return null;
        }
    }

    private bool Take<T>(Outcome<T> outcome)
        where T : class
    {
        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words).Where(words => !refusals.Contains(words)));
        return outcome.IsDone;
    }
}
