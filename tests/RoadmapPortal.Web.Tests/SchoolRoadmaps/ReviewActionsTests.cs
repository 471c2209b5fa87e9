using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

public sealed class ReviewActionsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly NewRemark OnTheWhole = new(null, null, "Нет цели");

    private ReviewRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task Take_TwoReviewersAtOnce_OneHasIt()
    {
        await Room.EmptyAsync();
        await Room.SubmitAsync(Room.Gymnasium);
        var both = await Task.WhenAll(Room.TakeAsync(Role.Reviewer), Room.TakeAsync(Role.Observer));
        both.Count(outcome => outcome.IsDone).ShouldBe(1);
        both.Single(outcome => !outcome.IsDone).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.OneReviewsAtATime);
        var loser = both[0].IsDone ? Role.Observer : Role.Reviewer;
        (await Room.WriteAsync(loser, OnTheWhole)).Refusals[0].Words.ShouldContain("уже проверяет");
        (await Room.Deed<DecideReview>().AcceptAsync(Room.Visit(loser), Room.Gymnasium, 1, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.OneReviewsAtATime);
    }

    [Fact]
    public async Task Next_TwoReviewersAtOnce_TakeDifferentOnes_ThenNothingIsLeft()
    {
        await Room.EmptyAsync();
        await Room.SubmitAsync(Room.Gymnasium);
        await Room.SubmitAsync(Room.Secondary);
        var take = Room.Deed<TakeReview>();
        var both = await Task.WhenAll(take.NextAsync(Room.Visit(Role.Reviewer), default), take.NextAsync(Room.Visit(Role.Observer), default));
        both.Select(outcome => outcome.Value!.Id).Distinct().Count().ShouldBe(2);
        (await take.NextAsync(Room.Visit(Role.Reviewer), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(TakeReview.QueueHasAnother);
    }

    [Fact]
    public async Task TakeOver_FromTheColleagueOnThePage_IsDone_FromAnother_IsNot()
    {
        await Room.TakenAsync();
        (await Room.TakeAsync(Role.Observer, portal.Primorsk.PersonIn(Role.Head))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.OneReviewsAtATime);
        (await Room.TakeAsync(Role.Observer, portal.Primorsk.PersonIn(Role.Reviewer))).Refusals.ShouldBeEmpty();
        (await Room.NowAsync()).ReviewedBy.ShouldBe(portal.Primorsk.PersonIn(Role.Observer));
        (await Room.Deed<TakeReview>().ReleaseAsync(Room.Visit(Role.Reviewer), Room.Gymnasium, 1, default)).IsDone.ShouldBeFalse();
        (await Room.Deed<TakeReview>().ReleaseAsync(Room.Visit(Role.Observer), Room.Gymnasium, 1, default)).Refusals.ShouldBeEmpty();
        (await Room.NowAsync()).ReviewedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Take_ByWhoSubmittedIt_IsRefused_EvenFromAColleague()
    {
        await Room.EmptyAsync();
        await Room.SubmitAsync(Room.Gymnasium, portal.Primorsk.PersonIn(Role.Observer));
        (await Room.TakeAsync(Role.Observer)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.SubmitterDoesNotReview);
        (await Room.TakeAsync(Role.Reviewer)).Refusals.ShouldBeEmpty();
        (await Room.TakeAsync(Role.Observer, portal.Primorsk.PersonIn(Role.Reviewer))).IsDone.ShouldBeFalse();
        (await Room.NowAsync()).ReviewedBy.ShouldBe(portal.Primorsk.PersonIn(Role.Reviewer));
        (await Room.Deed<TakeReview>().NextAsync(Room.Visit(Role.Observer), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(TakeReview.QueueHasAnother);
    }

    [Theory]
    [InlineData(Role.Methodist)]
    [InlineData(Role.Principal)]
    [InlineData(Role.SchoolEditor)]
    [InlineData(Role.Head)]
    [InlineData(Role.MunicipalAdmin)]
    public async Task EachDeed_OfAWeakerRole_IsRefused(Role role)
    {
        await Room.TakenAsync();
        await Room.WriteAsync(Role.Reviewer, OnTheWhole);
        var (visitor, remark) = (Room.Visit(role), (await Room.RemarksAsync()).Single().Id);
        (await Room.TakeAsync(role, portal.Primorsk.PersonIn(Role.Reviewer))).Refusals.Select(refusal => refusal.Rule).ShouldContain(SchoolRoadmapStep.RoleAllows);
        (await Room.WriteAsync(role, OnTheWhole)).Refusals[0].Words.ShouldContain("Ваша роль этого не позволяет");
        (await Room.Deed<JudgeRemark>().RemoveAsync(visitor, Room.Gymnasium, 1, remark, default)).IsDone.ShouldBeFalse();
        (await Room.Deed<JudgeRemark>().ResolveAsync(visitor, Room.Gymnasium, 1, remark, true, default)).IsDone.ShouldBeFalse();
        (await Room.Deed<DecideReview>().ReturnAsync(visitor, Room.Gymnasium, 1, default)).IsDone.ShouldBeFalse();
        (await Room.Deed<DecideReview>().AcceptAsync(visitor, Room.Gymnasium, 1, default)).IsDone.ShouldBeFalse();
        (await Room.Deed<DecideReview>().ReopenAsync(visitor, Room.Gymnasium, default)).IsDone.ShouldBeFalse();
        (await Room.Deed<TakeReview>().NextAsync(visitor, default)).IsDone.ShouldBeFalse();
        (await Room.Deed<AcceptUnread>().RunAsync(visitor, [(Room.Gymnasium, 1)], default)).Left.ShouldHaveSingleItem().School.ShouldBe("Карта", "it tells nothing of the school");
        (await Room.NowAsync()).Stage.ShouldBe(SchoolRoadmapStage.Submitted);
        (await Room.RemarksAsync()).Single().State.ShouldBe(RemarkState.Draft);
    }

    [Fact]
    public async Task EachDeed_OfTheOtherTown_FindsNothing()
    {
        await Room.TakenAsync();
        await Room.WriteAsync(Role.Reviewer, OnTheWhole);
        var remark = (await Room.RemarksAsync()).Single().Id;
        var stranger = new ReviewRoom(portal, portal.Zarechny).Visit(Role.Reviewer);
        foreach (var visitor in (Visitor[])[stranger, stranger with { Slug = "primorsk" }])
        {
            (await Room.Deed<TakeReview>().RunAsync(visitor, Room.Gymnasium, 1, portal.Primorsk.PersonIn(Role.Reviewer), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Room.Deed<JudgeRemark>().RemoveAsync(visitor, Room.Gymnasium, 1, remark, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Room.Deed<DecideReview>().ReturnAsync(visitor, Room.Gymnasium, 1, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Room.Deed<AcceptUnread>().RunAsync(visitor, [(Room.Gymnasium, 1)], default)).Left.ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }
    }

    [Fact]
    public async Task Remark_OfAnotherRoadmap_IsNotFound()
    {
        await Room.TakenAsync();
        await Room.WriteAsync(Role.Reviewer, OnTheWhole);
        var remark = (await Room.RemarksAsync()).Single().Id;
        await Room.SubmitAsync(Room.Secondary);
        (await Room.Deed<TakeReview>().RunAsync(Room.Visit(Role.Reviewer), Room.Secondary, 1, null, default)).Refusals.ShouldBeEmpty();
        (await Room.Deed<JudgeRemark>().RemoveAsync(Room.Visit(Role.Reviewer), Room.Secondary, 1, remark, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task Write_OnARowOfAnotherSchoolOrAColumnThatIsNotThere_IsRefusedWhole()
    {
        await Room.TakenAsync();
        var foreign = portal.Primorsk.SecondaryRoadmap.Tables[0].Activities[0].Id;
        foreach (var remark in (NewRemark[])[new(foreign, null, "Слова"), new(Room.FirstRow.Id, ColumnKind.Venue, "Слова"), new(null, ColumnKind.Title, "Слова")])
        {
            (await Room.WriteAsync(Role.Reviewer, OnTheWhole, remark)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(WriteRemarks.PlaceIsThere);
        }

        (await Room.RemarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Return_Answer_SubmitAndAccept_ResolvesTheRemark()
    {
        var remark = await Room.ReturnedAsync();
        remark.State.ShouldBe(RemarkState.Open);
        (await Room.OpenAsync()).ShouldBe(1);
        (await Room.AnswerAsync(Room.Visit(Role.Principal), remark)).Refusals.ShouldBeEmpty();
        (await Room.OpenAsync()).ShouldBe(0);
        await Room.SubmitAsync(Room.Gymnasium);
        (await Room.AnswerAsync(Room.Visit(Role.Principal), remark)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.RemarksAreAnsweredOnRework);
        (await Room.TakeAsync(Role.Observer)).Refusals.ShouldBeEmpty("another reviewer goes on");
        (await Room.Deed<DecideReview>().AcceptAsync(Room.Visit(Role.Observer), Room.Gymnasium, 2, default)).Refusals.ShouldBeEmpty();
        var now = (await Room.RemarksAsync()).Single();
        (now.State, now.Replies.Single().Words).ShouldBe((RemarkState.Resolved, "Исправили"));
        (await Room.NowAsync()).Stage.ShouldBe(SchoolRoadmapStage.Accepted);
    }

    [Fact]
    public async Task OpenRemarks_AfterTheCellChanged_AreNone()
    {
        await Room.ReturnedAsync();
        await Room.TypeAsync("Первое (Приморск)", "Первое, подробно");
        (await Room.OpenAsync()).ShouldBe(0);
        await Room.TypeAsync("Первое, подробно", "Первое (Приморск)");
        (await Room.OpenAsync()).ShouldBe(1, "it is as it was");
    }

    [Fact]
    public async Task Answer_ByWhomItIsNot_IsRefused()
    {
        var remark = await Room.ReturnedAsync();
        foreach (var role in (Role[])[Role.Methodist, Role.Head, Role.MunicipalAdmin, Role.Reviewer])
        {
            (await Room.AnswerAsync(Room.Visit(role), remark)).Refusals.Select(refusal => refusal.Rule).ShouldContain(SchoolRoadmapStep.RoleAllows);
        }

        var stranger = new ReviewRoom(portal, portal.Zarechny).Visit(Role.Principal);
        (await Room.AnswerAsync(stranger, remark)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        var answer = Room.Deed<Features.SchoolRoadmaps.Remarks.AnswerRemarks>();
        (await answer.RunAsync(Room.Visit(Role.Principal), Room.Secondary, new Dictionary<RoadmapRemarkId, string> { [remark.Id] = "Слова" }, default))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound, "the other school's roadmap");
        (await Room.RemarksAsync()).Single().Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task AcceptUnread_TakesTheCleanOne_AndSaysWhyNotTheOthers()
    {
        await Room.EmptyAsync();
        await Room.SubmitAsync(Room.Gymnasium);
        await Room.SubmitAsync(Room.Secondary);
        await portal.Database.AskAdminAsync($"""
            insert into offered_activities (tenant_id, id, roadmap_id, source_id, decline_reason, declined_at, declined_by)
            values ('{portal.Primorsk.Tenant.Value}', gen_random_uuid(), '{Room.Secondary.Value}', '{portal.Primorsk.MunicipalTable.Activities[0].Id.Value}', 'Не нужно', now(), 'Директор');
            """);
        var done = await Room.Deed<AcceptUnread>().RunAsync(
            Room.Visit(Role.Reviewer), [(Room.Gymnasium, 2), (Room.Secondary, 1), (new RoadmapId(Guid.NewGuid()), 1)], default);
        done.Accepted.ShouldBeEmpty();
        done.Left[0].Reasons.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.RoundIsStillAsSeen);
        (done.Left[1].School, done.Left[1].Reasons[^1].Rule).ShouldBe(("СОШ № 5 (Приморск)", SchoolRoadmap.UnreadDeclinesNothing));
        done.Left[2].Reasons.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Room.Deed<AcceptUnread>().RunAsync(Room.Visit(Role.Reviewer), [(Room.Gymnasium, 1)], default)).Left.ShouldBeEmpty();
        (await Room.NowAsync()).Stage.ShouldBe(SchoolRoadmapStage.Accepted);
    }
}
