using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Campaign;
using RoadmapPortal.Web.Features.Audits.Desk;
using RoadmapPortal.Web.Features.Evidence;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>
/// «Самоаудит школы»: for the school a form, for everybody else the same to read. A plain form: each button sends it whole, saves what was
/// typed and does its deed. The script beside this file saves each answer as it is typed.
/// </summary>
public sealed partial class SelfAuditPage(
    SelfAuditQuery query, SaveAnswers saveAnswers, ChangeEvidence evidence, MoveSelfAudit move, ReadReminders readReminders, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The planning period chosen.</summary>
    [SupplyParameterFromQuery(Name = "period")]
    public Guid? Period { get; set; }

    /// <summary>What was just done: «saved», «submitted», «withdrawn».</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private SelfAuditView? View { get; set; }

    private SelfAuditForm Form { get; set; } = new(null);

    private bool IsSubmitRefused { get; set; }

    private IReadOnlyList<AnswerHindrance> Hindrances => View!.Answers!.Audit.WhyNotSubmit(View.Actor, View.Answers.Of.Questions, View.Day);

    private SchoolAuditPlace Place => new(new SchoolId(Id), View?.Answers?.Of.Period.Id.Value ?? Period);

    private string Here => $"/m/{Slug}/audit/schools/{Id}";

    private string Address => View?.Answers is { } answers ? $"{Here}?period={answers.Of.Period.Id.Value}" : Here;

    private IReadOnlyList<FrameLink> Steps =>
        View!.Member.OnlySchools is null ? [new("Обзор", $"/m/{Slug}"), new("Самоаудит школ", $"/m/{Slug}/audit/campaign")] : [new("Обзор", $"/m/{Slug}")];

    private string? DoneWords => Done switch
    {
        "saved" => "Сохранено.",
        "submitted" when View!.Answers!.Audit.Stage == SchoolAuditStage.Submitted => "Самоаудит сдан. Теперь его проверит специалист управления; если что-то нужно исправить, он вернётся с замечаниями.",
        "withdrawn" when View!.IsOpen => "Самоаудит отозван: его снова можно править. Не забудьте сдать его ещё раз.",
        "read" => "Напоминание отмечено прочитанным.",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Form = new SelfAuditForm(Http.Request.Form);
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
        if (View?.Answers is null || Visitor.From(Http.User, Slug) is not { } visitor)
        {
            return;
        }

        if (Form.Press[0] == "withdraw")
        {
            await WithdrawAsync(visitor);
            return;
        }

        // A page that was opened before the school's own colleague submitted must not fail silently, hence not «View.IsOpen».
        await saveAnswers.RunAsync(visitor, Place, View.Answers.Of.Questions, Form, Http.RequestAborted);
        var parameter = Form.Named(1) is { } id ? new RiskParameterId(id) : (RiskParameterId?)null;
        await DoAsync(visitor, parameter);
        await LoadAsync();
    }

    private async Task DoAsync(Visitor visitor, RiskParameterId? parameter)
    {
        switch (Form.Press[0], parameter)
        {
            case ("attach", { } answer):
                await AttachAsync(visitor, answer);
                break;
            case ("detach", { } answer) when Form.Named(2) is { } file:
                var detached = await evidence.DetachAsync(visitor, Place, answer, new EvidenceFileId(file), Http.RequestAborted);
                Form.Tell(answer, detached);
                break;
            case ("submit", _):
                await SubmitAsync(visitor);
                return;
        }

        if (!Form.HasProblems)
        {
            navigation.NavigateTo(AddressAfter("saved", parameter));
        }
    }

    private async Task SubmitAsync(Visitor visitor)
    {
        if (!Form.HasProblems)
        {
            var outcome = await move.SubmitAsync(visitor, Place, Http.RequestAborted);
            if (outcome.IsDone)
            {
                navigation.NavigateTo(AddressAfter("submitted", null));
                return;
            }
        }

        // What hinders is listed with links, from what is kept now.
        IsSubmitRefused = true;
    }

    private async Task AttachAsync(Visitor visitor, RiskParameterId answer)
    {
        if (Form.FileFor(answer) is not { } file)
        {
            Form.Tell(answer, ["Сначала выберите файл."]);
            return;
        }

        var bytes = await EvidenceUpload.ReadAsync(file, Http.RequestAborted);
        Form.Tell(answer, await evidence.AttachAsync(visitor, Place, answer, file.FileName, bytes, Http.RequestAborted));
    }

    private async Task TickOffAsync()
    {
        if (Visitor.From(Http.User, Slug) is { } visitor && View?.Answers is not null)
        {
            await readReminders.RunAsync(visitor, Place, SchoolReminder.OfAudit, Http.RequestAborted);
            navigation.NavigateTo(AddressAfter("read", null));
        }
    }

    private async Task WithdrawAsync(Visitor visitor)
    {
        var outcome = await move.WithdrawAsync(visitor, Place, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo(AddressAfter("withdrawn", null));
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        await LoadAsync();
    }

    private string AddressAfter(string done, RiskParameterId? parameter) => $"{Address}&done={done}{(parameter is { } at ? $"#{AnswerView.IdOf(at)}" : null)}";

    private AnswerView ViewOf(AuditQuestion question)
    {
        var answers = View!.Answers!;
        var kept = answers.Audit.AnswerTo(question.Parameter);
        return new AnswerView(
            Slug, question, kept, kept is null ? AnswerVerdict.Open : View.VerdictOf(kept), kept is null ? null : View.RemarkOn(kept),
            Form.Shown(question.Parameter, kept), Form.ProblemsOf(question.Parameter), Form.TheirsOf(question.Parameter),
            answers.Prior.Period is null ? null : answers.Prior.ByParameter.GetValueOrDefault(question.Parameter));
    }
}
