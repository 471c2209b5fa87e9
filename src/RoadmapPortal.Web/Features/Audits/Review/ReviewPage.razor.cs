using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;
using RoadmapPortal.Web.Parts;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Audits.Review;

/// <summary>«Проверка самоаудита»: each answer is confirmed or returned. A plain form: each button sends it whole and records every choice.</summary>
public sealed partial class ReviewPage(ReviewQuery query, DecideAnswers decide, FinishReview finish, KeepTypicalRemarks remarks, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public Guid? Period { get; set; }

    /// <summary>What was just done: «saved», «unchanged», «finished», «reopened», «forgotten».</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private ReviewView? View { get; set; }

    private ReviewForm Form { get; set; } = new(null);

    private SchoolAuditPlace Place => new(new SchoolId(Id), View?.Answers.Of.Period.Id.Value ?? Period);

    private string Here => $"/m/{Slug}/audit/schools/{Id}";

    private string Query => $"?period={View!.Answers.Of.Period.Id.Value}";

    private string Address => $"{Here}/review{Query}";

    private string Queue => $"/m/{Slug}/audit/review{Query}";

    private IReadOnlyList<FrameLink> Steps => [new("Обзор", $"/m/{Slug}"), new("Очередь проверки", Queue)];

    private string? DoneWords => Done switch
    {
        "saved" => "Решения сохранены. Школа увидит их, когда вы завершите проверку.",
        "unchanged" => "Ответы без изменений подтверждены.",
        "finished" when View!.Answers.Audit.Stage == SchoolAuditStage.Returned => "Проверка завершена: самоаудит возвращён школе со всеми замечаниями.",
        "finished" => "Проверка завершена: самоаудит подтверждён, отметки внесены в муниципальный аудит.",
        "reopened" => "Проверка открыта снова.",
        "forgotten" => "Типовое замечание убрано.",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Form = new ReviewForm(Http.Request.Form);
        }

        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new SchoolAuditPlace(new SchoolId(Id), Period), Http.RequestAborted) : null;
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

        if (Form.Press[0] == "reopen")
        {
            Take(await finish.ReopenAsync(visitor, Place, Http.RequestAborted));
        }
        else
        {
            await DecideAsync(visitor);
            await LearnAsync(visitor);
            await DoAsync(visitor);
        }

        if (refusals.Count + Form.Refused.Count == 0)
        {
            navigation.NavigateTo($"{Address}&done={Form.Press[0] switch { "unchanged" => "unchanged", "finish" => "finished", "reopen" => "reopened", "forget" => "forgotten", _ => "saved" }}");
            return;
        }

        await LoadAsync();
    }

    private async Task DecideAsync(Visitor visitor)
    {
        var typical = View!.Typical.ToDictionary(remark => remark.Id.Value.ToString(), remark => remark.Words);
        var decisions = Form.Decisions(View.Answers.Of.Questions, typical);
        if (decisions.Count > 0)
        {
            Take(await decide.RunAsync(visitor, Place, decisions, Http.RequestAborted));
        }
    }

    private async Task DoAsync(Visitor visitor)
    {
        switch (Form.Press[0])
        {
            case "unchanged":
                Take(await decide.ConfirmUnchangedAsync(visitor, Place, Form.SeenRound, Form.Unchanged, Http.RequestAborted));
                break;
            case "forget" when Form.Named is { } id:
                Take(await remarks.RemoveAsync(visitor, new TypicalRemarkId(id), Http.RequestAborted));
                break;
            case "finish" when refusals.Count + Form.Refused.Count == 0:
                Take(await finish.RunAsync(visitor, Place, Http.RequestAborted));
                break;
        }
    }

    /// <summary>Remarks that the reviewer ticked to be offered again.</summary>
    private async Task LearnAsync(Visitor visitor)
    {
        foreach (var question in View!.Answers.Of.Questions.Where(question => Form.IsLearnt(question.Parameter)))
        {
            Take(await remarks.AddAsync(visitor, Form.OwnWords(question.Parameter)!, Http.RequestAborted));
        }
    }

    private void Take<T>(Outcome<T> outcome)
        where T : class
    {
        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words).Where(words => !refusals.Contains(words)));
        if (outcome.Value is DecidedAnswers { Refused.Count: > 0 } decided)
        {
            Form.Refused = Form.Refused.Concat(decided.Refused).DistinctBy(pair => pair.Key).ToDictionary();
        }
    }

    private string CountOf(AnswerVerdict verdict) => Russian.Count(
        View!.Answers.Audit.Answers.Count(answer => answer.Value is not null && answer.Verdict == verdict), "ответ", "ответа", "ответов");
}
