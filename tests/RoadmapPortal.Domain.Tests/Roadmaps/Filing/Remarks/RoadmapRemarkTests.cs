using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Filing.Remarks;

public sealed class RoadmapRemarkTests
{
    private readonly ReviewDesk desk = new();

    [Fact]
    public void Write_OnACell_KeepsPlaceAndQuote()
    {
        var remark = desk.Opened().Remark();
        (remark.State, remark.Round, remark.Quote, remark.AuthorName).ShouldBe((RemarkState.Draft, 1, "май 2023", "Специалист"));
        remark.Place.ShouldContain("графа «Срок»");
        desk.About(null).Quote.ShouldBe("Ш1");
    }

    [Fact]
    public void Write_BeforeTheReviewIsBegun_IsRefused()
    {
        desk.Roadmap.Submit(desk.Principal, ReviewDesk.Clean, false, ReviewDesk.Day);
        Refused(desk.Reviewer, "Слова").ShouldBe([SchoolRoadmap.ReviewIsBegun]);
    }

    [Fact]
    public void Write_ByAColleagueOrInAnotherRound_IsRefused()
    {
        desk.Opened();
        Refused(desk.Colleague, "Слова").ShouldBe([SchoolRoadmap.OneReviewsAtATime]);
        RoadmapRemark.WhyNotWrite(desk.Roadmap, desk.Reviewer, 2, "Слова", 0).Select(refusal => refusal.Rule).ShouldBe([SchoolRoadmap.RoundIsStillAsSeen]);
    }

    [Theory]
    [InlineData(Role.Methodist)]
    [InlineData(Role.Principal)]
    [InlineData(Role.SchoolEditor)]
    [InlineData(Role.Head)]
    [InlineData(Role.MunicipalAdmin)]
    [InlineData(Role.Observer)]
    public void Write_ByAnotherRole_IsRefused(Role role)
    {
        desk.Opened();
        Refused(ReviewDesk.Person("Кто-то", role), "Слова").ShouldContain(SchoolRoadmapStep.RoleAllows);
    }

    [Fact]
    public void Write_NothingTooMuchOrTooMany_IsRefused()
    {
        desk.Opened();
        Refused(desk.Reviewer, " \n ").ShouldBe([Wording.SaysSomething]);
        Refused(desk.Reviewer, new string('а', RoadmapRemark.LongestWords + 1)).ShouldBe([Wording.Fits]);
        RoadmapRemark.WhyNotWrite(desk.Roadmap, desk.Reviewer, 1, "Слова", RoadmapRemark.Most).Select(refusal => refusal.Rule).ShouldBe([RoadmapRemark.RoadmapHasRoom]);
    }

    [Fact]
    public void Return_SendsDraftsAndUnresolvedOnesAtOnce()
    {
        var (first, second) = (desk.Opened().Remark(), desk.Remark("Всё остальное", column: null));
        desk.Return(first, second);
        desk.Roadmap.Stage.ShouldBe(SchoolRoadmapStage.Returned);
        new[] { first, second }.ShouldAllBe(remark => remark.State == RemarkState.Open);
    }

    [Fact]
    public void Return_WithoutRemarks_IsRefused() =>
        new RoadmapRemarks(desk.Opened().Roadmap, []).WhyNotReturn(desk.Reviewer, 1).Select(refusal => refusal.Rule).ShouldBe([SchoolRoadmap.ReturnHasARemark]);

    [Fact]
    public void Answer_ByTheSchool_IsToldAndMayBeReturnedAgain()
    {
        var remark = Returned();
        remark.Answer(desk.Roadmap, desk.Principal, "Срок верный", ReviewDesk.Day);
        (remark.State, remark.IsUnanswered("")).ShouldBe((RemarkState.Answered, false));
        desk.Opened();
        remark.Reply(desk.Roadmap, desk.Reviewer, 2, "Нет, неверный", ReviewDesk.Day.AddHours(1));
        remark.SentReplies.Select(reply => reply.Words).ShouldBe(["Срок верный"], "the reviewer's words wait for the return");
        remark.Reply(desk.Roadmap, desk.Reviewer, 2, "Неверный", ReviewDesk.Day.AddHours(2));
        desk.Return(remark);
        remark.State.ShouldBe(RemarkState.Open);
        remark.SentReplies.Select(reply => reply.Words).ShouldBe(["Срок верный", "Неверный"]);
    }

    [Fact]
    public void Answer_ByOthersOrAtAnotherStage_IsRefused()
    {
        var remark = Returned();
        remark.WhyNotAnswer(desk.Roadmap, desk.Reviewer, "Слова").Select(refusal => refusal.Rule).ShouldBe([SchoolRoadmapStep.RoleAllows]);
        desk.Opened();
        remark.WhyNotAnswer(desk.Roadmap, desk.Principal, "Слова").Select(refusal => refusal.Rule).ShouldBe([SchoolRoadmap.RemarksAreAnsweredOnRework]);
        desk.Remark().WhyNotAnswer(desk.Roadmap, desk.Principal, "Слова").Select(refusal => refusal.Rule).ShouldContain(RoadmapRemark.SchoolHasIt);
    }

    [Fact]
    public void IsActedOn_AfterItsCellOrRowChanged_IsTrue()
    {
        var remark = Returned();
        desk.Write(ColumnKind.Title, "Ш2");
        remark.IsUnanswered(Seal(remark)).ShouldBeTrue("another cell is not what it is about");
        desk.Write(ColumnKind.Dates, "июнь 2023");
        remark.IsUnanswered(Seal(remark)).ShouldBeFalse();
        remark.IsActedOn(Seal(remark)).ShouldBeTrue();
        remark.Quote.ShouldBe("май 2023");
    }

    [Fact]
    public void IsActedOn_OfARow_SeesEveryCellAndTheRemoval()
    {
        var remark = Returned(null);
        remark.IsActedOn(Seal(remark)).ShouldBeFalse();
        desk.Write(ColumnKind.Title, "Ш2");
        remark.IsActedOn(Seal(remark)).ShouldBeTrue();
        desk.RemoveRow();
        Seal(remark).ShouldBe("");
        remark.IsActedOn("").ShouldBeTrue();
    }

    [Fact]
    public void IsActedOn_OfTheWholeRoadmap_IsNever()
    {
        var remark = new RoadmapRemark(desk.Opened().Roadmap, desk.Reviewer, 1, RemarkSubject.Whole, "Нет цели", 0, ReviewDesk.Day);
        desk.Return(remark);
        remark.IsUnanswered("changed").ShouldBeTrue("only an answer tells");
    }

    [Fact]
    public void Resolve_AndBack_KnowsWhetherTheSchoolAnswered()
    {
        var (silent, answered) = (desk.Opened().Remark(), desk.Remark());
        desk.Return(silent, answered);
        answered.Answer(desk.Roadmap, desk.Principal, "Готово", ReviewDesk.Day);
        silent.WhyNotResolve(desk.Roadmap, desk.Reviewer, 1).ShouldNotBeEmpty("it is with the school");
        desk.Opened();
        foreach (var remark in new[] { silent, answered })
        {
            remark.Resolve(desk.Roadmap, desk.Reviewer, 2, isResolved: true);
            remark.State.ShouldBe(RemarkState.Resolved);
            remark.Resolve(desk.Roadmap, desk.Reviewer, 2, isResolved: false);
        }

        (silent.State, answered.State).ShouldBe((RemarkState.Open, RemarkState.Answered));
        desk.Remark().WhyNotResolve(desk.Roadmap, desk.Reviewer, 2).Select(refusal => refusal.Rule).ShouldBe([RoadmapRemark.SchoolHasIt]);
    }

    [Fact]
    public void Remove_OfWhatWasSent_IsRefused()
    {
        var remark = Returned();
        desk.Opened();
        remark.WhyNotRemove(desk.Roadmap, desk.Reviewer, 2).Select(refusal => refusal.Rule).ShouldBe([RoadmapRemark.OnlyADraftIsRemoved]);
        desk.Remark().WhyNotRemove(desk.Roadmap, desk.Reviewer, 2).ShouldBeEmpty();
    }

    [Fact]
    public void Accept_WithDrafts_IsRefused() =>
        new RoadmapRemarks(desk.Opened().Roadmap, [desk.Remark()]).WhyNotAccept(desk.Reviewer, 1).Select(refusal => refusal.Rule)
            .ShouldBe([RoadmapRemarks.DraftsAreSentOrRemoved]);

    [Fact]
    public void Accept_ResolvesWhatWasLeft()
    {
        var remark = Returned();
        desk.Opened();
        remark.Reply(desk.Roadmap, desk.Reviewer, 2, "Посмотрим", ReviewDesk.Day);
        new RoadmapRemarks(desk.Roadmap, [remark]).Accept(desk.Reviewer, 2, ReviewDesk.Day);
        (desk.Roadmap.Stage, remark.State).ShouldBe((SchoolRoadmapStage.Accepted, RemarkState.Resolved));
        remark.Replies.ShouldBeEmpty("what was not sent came to nothing");
    }

    private RoadmapRemark Returned(ColumnKind? column = ColumnKind.Dates)
    {
        var remark = desk.Opened().Remark(column: column);
        desk.Return(remark);
        return remark;
    }

    private string Seal(RoadmapRemark remark) => ReviewDesk.SealOf(desk.Row, remark);

    private IEnumerable<Rule> Refused(ActingPerson by, string words) => RoadmapRemark.WhyNotWrite(desk.Roadmap, by, desk.Roadmap.Round, words, 0).Select(refusal => refusal.Rule);
}
