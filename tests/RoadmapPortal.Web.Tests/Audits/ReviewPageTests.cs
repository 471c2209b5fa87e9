using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Features.Audits.Review;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>The reviewer's page as a browser without scripts gets it.</summary>
public sealed class ReviewPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private SelfAuditRoom Room => new(portal, portal.Primorsk);

    private string Page => $"{Room.Page}/review?period={portal.Primorsk.Period.Id.Value}";

    [Fact]
    public async Task Finish_ConfirmedAtOneStroke_IsConfirmedAndMarked()
    {
        await Room.SubmittedAsync();
        using var reviewer = await ReviewerAsync();
        var queue = await reviewer.TextAsync("/m/primorsk/audit/review");
        queue.ShouldContain("Гимназия № 5 (Приморск)");
        queue.ShouldNotContain("СОШ № 5 (Приморск)", Case.Sensitive, "it has not submitted");
        (await reviewer.TextAsync("/m/primorsk")).ShouldContain("Ждут проверки: 1 самоаудит");
        (await PressAsync(reviewer, "finish", "Confirmed")).ShouldBe("");
        (await Room.NowAsync())!.Stage.ShouldBe(SchoolAuditStage.Confirmed);
        (await Room.IsMarkedAsync()).ShouldBeTrue();
        (await reviewer.TextAsync("/m/primorsk/audit/review")).ShouldContain("Сейчас проверять нечего");
        (await PressAsync(reviewer, "reopen", "Open")).ShouldBe("");
        (await Room.NowAsync())!.Stage.ShouldBe(SchoolAuditStage.Submitted);
    }

    [Fact]
    public async Task Return_WithATypicalRemarkAndOwnWords_SendsBoth_AndRemembersTheOwn()
    {
        await Room.SubmittedAsync();
        using var reviewer = await ReviewerAsync();
        var typical = await TypicalAsync("Приложите справку (Приморск).");
        (await PressAsync(reviewer, "finish", "Returned")).ShouldContain(SchoolAudit.ReturnHasARemark.Words);
        (await Room.NowAsync())!.Stage.ShouldBe(SchoolAuditStage.Submitted);
        (await PressAsync(reviewer, "finish", "Returned", ("typical", typical), ("remark", "О трёх вакансиях."), ("learn", "true"))).ShouldBe("");
        var now = (await Room.NowAsync())!;
        (now.Stage, now.Answers[0].Remark).ShouldBe((SchoolAuditStage.Returned, "Приложите справку (Приморск).\nО трёх вакансиях."));
        var learnt = await TypicalAsync("О трёх вакансиях.");
        (await reviewer.TextAsync(Page)).ShouldContain("О трёх вакансиях.");
        (await PressAsync(reviewer, $"forget {learnt}", "")).ShouldBe("");
        (await TypicalAsync("О трёх вакансиях.")).ShouldBe("");
    }

    [Fact]
    public async Task TypicalRemark_OfTheOtherTown_IsNeitherUsedNorForgotten()
    {
        await Room.SubmittedAsync();
        using var reviewer = await ReviewerAsync();
        await using var zarechny = portal.Database.Portal.Open(portal.Zarechny.Scope);
        var foreign = (await zarechny.TypicalRemarks.SingleAsync()).Id.Value.ToString();
        (await PressAsync(reviewer, "save", "Returned", ("typical", foreign))).ShouldContain(SchoolAudit.ReturnHasARemark.Words);
        await PressAsync(reviewer, $"forget {foreign}", "Open");
        (await zarechny.TypicalRemarks.CountAsync()).ShouldBe(1);
        var keep = portal.Services.GetRequiredService<KeepTypicalRemarks>();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Reviewer))
        {
            (await keep.AddAsync(Room.Visit(role), "Слово", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(KeepTypicalRemarks.ReviewerKeeps);
        }
    }

    [Fact]
    public async Task Decide_OnAPageFromBeforeTheSchoolsChange_IsRefused()
    {
        await Room.SubmittedAsync();
        using var reviewer = await ReviewerAsync();
        await Room.WithdrawAsync(Room.Visit(Role.Principal));
        await Room.SaveAsync(Room.Visit(Role.Principal), new AnswerWords(AnswerValue.NotFound), SelfAuditRoom.Found);
        await Room.SubmitAsync(Room.Visit(Role.Principal));
        (await PressAsync(reviewer, "save", "Confirmed", ("round", "1"))).ShouldContain(SchoolAudit.SubmissionIsStillAsSeen.Words);
        (await Room.NowAsync())!.Answers[0].Verdict.ShouldBe(AnswerVerdict.Open);
    }

    [Fact]
    public async Task Unchanged_IsShownBefore_AndConfirmedAtOneStroke_ButOnlyWhatWasShown()
    {
        await EarlierPeriodAsync();
        await Room.SubmittedAsync();
        using var reviewer = await ReviewerAsync();
        var page = await reviewer.TextAsync(Page);
        page.ShouldContain("Как в прошлом периоде: 1 ответ");
        page.ShouldContain("Подтвердить все, что без изменений (1)");
        page.ShouldContain("справка 2022 года");
        await PressAsync(reviewer, "unchanged", "Open");
        (await Room.NowAsync())!.Answers[0].Verdict.ShouldBe(AnswerVerdict.Open, "the press named no answer");
        (await PressAsync(reviewer, "unchanged", "Open", ("unchanged", $"{Guid.NewGuid()},{Room.Parameter.Value},x"))).ShouldBe("");
        (await Room.NowAsync())!.Answers[0].Verdict.ShouldBe(AnswerVerdict.Confirmed);

        await Room.SubmittedAsync(new AnswerWords(AnswerValue.NotFound));
        (await reviewer.TextAsync(Page)).ShouldNotContain("Подтвердить все");
        await PressAsync(reviewer, "unchanged", "Open", ("unchanged", $"{Room.Parameter.Value}"));
        (await Room.NowAsync())!.Answers[0].Verdict.ShouldBe(AnswerVerdict.Open, "it did change");
    }

    private Task<Browser> ReviewerAsync() => portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));

    /// <returns>The page; empty if the browser was sent on.</returns>
    private async Task<string> PressAsync(Browser reviewer, string press, string verdict, params (string Name, string Value)[] more)
    {
        var now = (await Room.NowAsync())!;
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "review",
            ["press"] = press,
            ["round"] = $"{now.Round}",
            [ReviewForm.NameOf(Room.Parameter, "seen")] = $"{now.Answers[0].Verdict}",
            [ReviewForm.NameOf(Room.Parameter, "verdict")] = verdict,
        };
        foreach (var (name, value) in more)
        {
            fields[name is "round" or "unchanged" ? name : ReviewForm.NameOf(Room.Parameter, name)] = value;
        }

        using var answer = await reviewer.PostAsync(Page, fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> TypicalAsync(string words)
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        return (await context.TypicalRemarks.SingleOrDefaultAsync(remark => remark.Words == words))?.Id.Value.ToString() ?? "";
    }

    /// <summary>An audit of the year before, by another catalogue, in which the gymnasium was marked.</summary>
    private async Task EarlierPeriodAsync()
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var catalogue = new RiskCatalogue(portal.Primorsk.Tenant, RiskCatalogueId.New(), "Прежние факторы");
        var version = catalogue.AddVersion();
        var parameter = version.AddFactor("7.", "Кадры").AddParameter("ДЕФИЦИТ ПЕДАГОГОВ");
        var period = new PlanningPeriod(portal.Primorsk.Tenant, PlanningPeriodId.New(), "2022 – 2023 учебный год", new DateOnly(2022, 8, 1), new DateOnly(2023, 7, 31), version.Id);
        var audit = new EntryAudit(portal.Primorsk.Tenant, EntryAuditId.New(), period.Id, CodeNumbering.Canonical, null, []);
        audit.AddLine(parameter.Id, null);
        audit.Mark(portal.Primorsk.Gymnasium.Id, parameter.Id, "справка 2022 года");
        context.AddRange(catalogue, period, audit);
        await context.SaveChangesAsync();
    }
}
