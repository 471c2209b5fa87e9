using System.Net;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>The pages of the review as a browser without scripts gets them.</summary>
public sealed class ReviewPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Typed = "<script>alert(1)</script>";

    private ReviewRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task Opening_TakesNothing_TheButtonDoes_AndSoDoesNext()
    {
        await Room.EmptyAsync();
        await Room.SubmitAsync(Room.Gymnasium);
        using var reviewer = await ReviewerAsync();
        (await reviewer.TextAsync(Room.Queue)).ShouldContain("Гимназия № 5 (Приморск)");
        (await reviewer.TextAsync(Room.Page)).ShouldContain("Взять на проверку");
        (await Room.NowAsync()).ReviewedBy.ShouldBeNull();
        (await PressAsync(reviewer, "take")).ShouldBe("");
        (await Room.NowAsync()).ReviewedBy.ShouldBe(portal.Primorsk.PersonIn(Role.Reviewer));
        using var colleague = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        (await colleague.TextAsync(Room.Page)).ShouldContain("Карту проверяет Reviewer (Приморск)");
        (await PressAsync(colleague, "next")).ShouldContain(TakeReview.QueueHasAnother.Words);
        await Room.SubmitAsync(Room.Secondary);
        (await PressAsync(colleague, "next")).ShouldBe("");
        (await Room.NowAsync(Room.Secondary)).ReviewedBy.ShouldBe(portal.Primorsk.PersonIn(Role.Observer));
    }

    [Fact]
    public async Task Return_KeepsWhatWasTypedFirst_AndTheSchoolReadsItOnlyThen()
    {
        await Room.TakenAsync();
        using var reviewer = await ReviewerAsync();
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await PressAsync(reviewer, "save", (Name(null, "words"), Typed))).ShouldBe("");
        (await reviewer.TextAsync(Room.Page)).ShouldContain("Не отправлено");
        using (var raw = await reviewer.GetAsync(Room.Page))
        {
            (await raw.Content.ReadAsStringAsync()).ShouldNotContain(Typed);
        }

        (await principal.TextAsync(Room.School)).ShouldContain("Замечаний нет.", Case.Sensitive, "a draft is the reviewer's own");
        (await PressAsync(reviewer, "return", (Name(Room.FirstRow.Id, "column"), "Title"), (Name(Room.FirstRow.Id, "words"), "Слишком коротко"))).ShouldBe("");
        (await Room.NowAsync()).Stage.ShouldBe(SchoolRoadmapStage.Returned);
        var page = await principal.TextAsync(Room.School);
        page.ShouldContain("Слишком коротко");
        page.ShouldContain($"/m/primorsk/roadmaps/{Room.Gymnasium.Value}#row-{Room.FirstRow.Id.Value}");
        var remark = (await Room.RemarksAsync()).Single(remark => remark.RowId is not null);
        using var answer = await principal.PostAsync(Room.School, new Dictionary<string, string> { ["_handler"] = "answer-remarks", [$"answer.{remark.Id.Value}"] = Typed });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var answered = await principal.GetAsync(Room.School);
        var text = await answered.Content.ReadAsStringAsync();
        text.ShouldNotContain(Typed);
        text.ShouldContain(WebUtility.HtmlEncode(Typed));
        (await Room.RemarksAsync()).Count(other => other.State == RemarkState.Answered).ShouldBe(1);
    }

    [Fact]
    public async Task Page_InTheSecondRound_OpensWhatChangedAndFoldsTheRest()
    {
        var remark = await Room.ReturnedAsync();
        await Room.TypeAsync("Первое (Приморск)", "Первое и подробное (Приморск)");
        await Room.SubmitAsync(Room.Gymnasium);
        (await Room.TakeAsync(Role.Reviewer)).Refusals.ShouldBeEmpty();
        using var reviewer = await ReviewerAsync();
        var page = await reviewer.TextAsync(Room.Page);
        page.ShouldContain("Без изменений: 3 строки");
        page.ShouldContain("Школа исправила");
        var folded = page.IndexOf("Без изменений", StringComparison.Ordinal);
        page.IndexOf($"id=\"row-{Room.FirstRow.Id.Value}", StringComparison.Ordinal).ShouldBeInRange(0, folded);
        page.LastIndexOf("Третье (Приморск)", StringComparison.Ordinal).ShouldBeGreaterThan(folded);
        (await PressAsync(reviewer, $"resolve {remark.Id.Value}")).ShouldBe("");
        (await Room.RemarksAsync()).Single().State.ShouldBe(RemarkState.Resolved);
        (await PressAsync(reviewer, "accept", (Name(null, "words"), "Ещё одно"))).ShouldContain("Верните карту с ними или уберите их");
        (await Room.RemarksAsync()).Count.ShouldBe(2, "what was typed is kept even so");
        var draft = (await Room.RemarksAsync()).Single(other => other.State == RemarkState.Draft);
        (await PressAsync(reviewer, $"remove {draft.Id.Value}")).ShouldBe("");
        (await PressAsync(reviewer, "accept")).ShouldBe("");
        (await Room.NowAsync()).Stage.ShouldBe(SchoolRoadmapStage.Accepted);
        await Room.EmptyAsync();
        await Room.TypeAsync("Первое и подробное (Приморск)", "Первое (Приморск)");
    }

    [Fact]
    public async Task Bulk_WithoutAndWithAChoice_SaysWhatBecameOfIt()
    {
        await Room.EmptyAsync();
        await Room.SubmitAsync(Room.Gymnasium);
        using var reviewer = await ReviewerAsync();
        (await BulkAsync(reviewer, "")).ShouldContain("Отметьте карты");
        (await BulkAsync(reviewer, "x 1")).ShouldContain("Отметьте карты");
        (await BulkAsync(reviewer, $"{Room.Gymnasium.Value} 7")).ShouldContain("Не согласовано: 1");
        (await BulkAsync(reviewer, $"{Room.Gymnasium.Value} 1")).ShouldContain("Согласовано: 1 (Гимназия № 5 (Приморск))");
        (await reviewer.TextAsync(Room.Queue)).ShouldContain("Сейчас проверять нечего");
    }

    [Fact]
    public async Task Pages_OfWeakerRolesTheOtherSchoolAndTheOtherTown_AreNotFound()
    {
        await Room.ReturnedAsync();
        foreach (var role in (Role[])[Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Head, Role.MunicipalAdmin])
        {
            using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
            (await browser.StatusAsync(Room.Queue)).ShouldBe(HttpStatusCode.Forbidden);
            (await browser.StatusAsync(Room.Page)).ShouldBe(HttpStatusCode.Forbidden);
            (await browser.TextAsync("/m/primorsk")).ShouldNotContain("Проверка карт");
        }

        using var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Reviewer));
        foreach (var page in (string[])[Room.Queue, Room.Page, Room.School, Room.Page.Replace("primorsk", "zarechny", StringComparison.Ordinal), Room.School.Replace("primorsk", "zarechny", StringComparison.Ordinal)])
        {
            (await stranger.StatusAsync(page)).ShouldBe(HttpStatusCode.NotFound, page);
        }

        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await principal.StatusAsync(Room.School)).ShouldBe(HttpStatusCode.OK);
        (await principal.StatusAsync(Room.School.Replace(Room.Gymnasium.Value.ToString(), Room.Secondary.Value.ToString(), StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Name(ActivityId? row, string field) => RoadmapReviewForm.NameOf(row, field);

    private Task<Browser> ReviewerAsync() => portal.SignInAsync(portal.Primorsk.EmailOf(Role.Reviewer));

    /// <returns>The page; empty if the browser was sent on.</returns>
    private async Task<string> PressAsync(Browser browser, string press, params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = "review", ["press"] = press, ["round"] = $"{(await Room.NowAsync()).Round}" };
        foreach (var (name, value) in more)
        {
            fields[name] = value;
        }

        using var answer = await browser.PostAsync(Room.Page, fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> BulkAsync(Browser browser, string chosen)
    {
        using var answer = await browser.PostAsync(Room.Queue, new Dictionary<string, string> { ["_handler"] = "queue", ["press"] = "accept", ["chosen"] = chosen });
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
