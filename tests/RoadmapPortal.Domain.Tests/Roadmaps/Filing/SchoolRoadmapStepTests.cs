using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Filing;

/// <summary>Every move × stage × role, against a table written by hand from the domain's «Life of a school roadmap» and «Кто, что делает».</summary>
public sealed class SchoolRoadmapStepTests
{
    private static readonly Role[] Writers = [Role.Methodist, Role.Principal, Role.SchoolEditor], School = [Role.Principal, Role.SchoolEditor], Review = [Role.Reviewer];

    /// <summary>Who may, and where it leads from where.</summary>
    private static readonly Dictionary<SchoolRoadmapMove, (Role[] By, Dictionary<SchoolRoadmapStage, SchoolRoadmapStage> Ways)> Expected = new()
    {
        [SchoolRoadmapMove.Edit] = (Writers, new() { [SchoolRoadmapStage.Draft] = SchoolRoadmapStage.Draft, [SchoolRoadmapStage.Returned] = SchoolRoadmapStage.Returned }),
        [SchoolRoadmapMove.Submit] = (School, new() { [SchoolRoadmapStage.Draft] = SchoolRoadmapStage.Submitted, [SchoolRoadmapStage.Returned] = SchoolRoadmapStage.Submitted }),
        [SchoolRoadmapMove.Withdraw] = (School, new() { [SchoolRoadmapStage.Submitted] = SchoolRoadmapStage.Draft }),
        [SchoolRoadmapMove.Review] = (Review, new() { [SchoolRoadmapStage.Submitted] = SchoolRoadmapStage.Submitted }),
        [SchoolRoadmapMove.Return] = (Review, new() { [SchoolRoadmapStage.Submitted] = SchoolRoadmapStage.Returned }),
        [SchoolRoadmapMove.Accept] = (Review, new() { [SchoolRoadmapStage.Submitted] = SchoolRoadmapStage.Accepted }),
        [SchoolRoadmapMove.Reopen] = (Review, new() { [SchoolRoadmapStage.Accepted] = SchoolRoadmapStage.Submitted }),
        [SchoolRoadmapMove.Approve] = ([Role.Principal], new() { [SchoolRoadmapStage.Accepted] = SchoolRoadmapStage.Approved }),
        [SchoolRoadmapMove.Amend] = (School, new()
        {
            [SchoolRoadmapStage.Approved] = SchoolRoadmapStage.Draft,
            [SchoolRoadmapStage.Published] = SchoolRoadmapStage.Draft,
            [SchoolRoadmapStage.InForce] = SchoolRoadmapStage.Draft,
        }),
        [SchoolRoadmapMove.Publish] = (School, new()
        {
            [SchoolRoadmapStage.Approved] = SchoolRoadmapStage.Published,
            [SchoolRoadmapStage.Published] = SchoolRoadmapStage.Published,
            [SchoolRoadmapStage.InForce] = SchoolRoadmapStage.InForce,
        }),
        [SchoolRoadmapMove.CheckPublication] = (Review, new()
        {
            [SchoolRoadmapStage.Approved] = SchoolRoadmapStage.Approved,
            [SchoolRoadmapStage.Published] = SchoolRoadmapStage.InForce,
            [SchoolRoadmapStage.InForce] = SchoolRoadmapStage.InForce,
        }),
        [SchoolRoadmapMove.Close] = (Review, new() { [SchoolRoadmapStage.InForce] = SchoolRoadmapStage.Closed }),
    };

    private static readonly DateOnly Day = new(2023, 5, 1);
    private static readonly DateTimeOffset Noon = new(2023, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SubmissionState Ready = new(1, [], 0, 0, 0);

    public static TheoryData<SchoolRoadmapMove, SchoolRoadmapStage, Role> All =>
    [
        .. from move in Enum.GetValues<SchoolRoadmapMove>()
           from stage in Enum.GetValues<SchoolRoadmapStage>()
           from role in Enum.GetValues<Role>()
           select (move, stage, role),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Move_EachStageAndRole_IsAsTheTableSays(SchoolRoadmapMove move, SchoolRoadmapStage stage, Role role)
    {
        var (by, ways) = Expected[move];
        var roadmap = At(stage);
        var actor = Person(role);
        List<Rule> expected = [];
        if (!by.Contains(role))
        {
            expected.Add(SchoolRoadmapStep.RoleAllows);
        }

        if (!ways.TryGetValue(stage, out var to))
        {
            expected.Add(SchoolRoadmapStep.StageAllows);
        }

        SchoolRoadmapStep.WhyNot(move, stage, actor.May).Select(refusal => refusal.Rule).ShouldBe(expected);
        if (move == SchoolRoadmapMove.Edit)
        {
            roadmap.IsOpenForEditing.ShouldBe(ways.ContainsKey(stage));
            return;
        }

        if (expected.Count == 0)
        {
            Do(roadmap, move, actor);
            roadmap.Stage.ShouldBe(to);
            return;
        }

        var refused = Should.Throw<RefusedException>(() => Do(roadmap, move, actor)).Refusals.Select(refusal => refusal.Rule).ToList();
        expected.ShouldBeSubsetOf(refused);
        roadmap.Stage.ShouldBe(stage);
    }

    [Fact]
    public void Submit_WithWhatBlocksOpenOffersOrRemarksOrNoRows_IsRefusedWithEachReason()
    {
        var roadmap = At(SchoolRoadmapStage.Draft);
        roadmap.WhyNotSubmit(Person(Role.Principal), new SubmissionState(0, [], 2, 4, 3), areWarningsMeant: true).Select(refusal => refusal.Rule)
            .ShouldBe([SchoolRoadmap.RowsAreThere, SchoolRoadmap.EveryOfferIsDecided, SchoolRoadmap.EveryChangeHasAReason, SchoolRoadmap.RemarksAreAnswered]);
    }

    [Fact]
    public void Withdraw_AfterAReturn_LeadsBackToTheMending_AndIsRefusedOnceAReviewerHasOpened()
    {
        var roadmap = At(SchoolRoadmapStage.Returned);
        var principal = Person(Role.Principal);
        roadmap.Submit(principal, Ready, true, Noon);
        roadmap.Withdraw(principal);
        roadmap.Stage.ShouldBe(SchoolRoadmapStage.Returned);
        roadmap.Submit(principal, Ready, true, Noon);
        roadmap.Review(Person(Role.Reviewer), roadmap.Round, Noon);
        roadmap.WhyNotWithdraw(principal).ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.ReviewerHasNotOpened);
    }

    [Fact]
    public void Review_ByTwo_IsTheFirstOnesUntilReleased_AndNeverTheSubmitters()
    {
        var roadmap = At(SchoolRoadmapStage.Draft);
        var both = new ActingPerson(PersonId.New(), "Директор и специалист", _ => true);
        roadmap.Submit(both, Ready, true, Noon);
        roadmap.WhyNotAccept(both, roadmap.Round).ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.SubmitterDoesNotReview);
        var (first, second) = (Person(Role.Reviewer), Person(Role.Reviewer));
        roadmap.Review(first, roadmap.Round, Noon);
        roadmap.WhyNotAccept(second, roadmap.Round).ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.OneReviewsAtATime);
        roadmap.WhyNotReturn(first, roadmap.Round, remarks: 0).ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.ReturnHasARemark);
        roadmap.WhyNotAccept(first, roadmap.Round - 1).ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.RoundIsStillAsSeen);
        roadmap.Release(second);
        roadmap.Accept(second, roadmap.Round, Noon);
        roadmap.Stage.ShouldBe(SchoolRoadmapStage.Accepted);
    }

    [Fact]
    public void Approve_FillsTheStampInTheFeminine_AndAnAmendmentEmptiesItForTheNextOrder()
    {
        var roadmap = At(SchoolRoadmapStage.Accepted);
        roadmap.Approve(Person(Role.Principal), "директора МБОУ «СОШ № 12»", "164", new DateOnly(2023, 3, 30), Day);
        roadmap.Approval!.StampOn(roadmap.Title).ShouldBe(["УТВЕРЖДЕНА", "приказом директора МБОУ «СОШ № 12»", "от 30.03.2023 № 164"]);
        roadmap.EditionNumber.ShouldBe(1);
        roadmap.Publish(Person(Role.Principal), "https://school12.example/map", Day, Day);
        roadmap.Amend(Person(Role.Principal));
        roadmap.PublishedAt.ShouldNotBeNull("what is in force stays on the site");
        roadmap.Approval.Date.ShouldBeNull();
        roadmap.Approval.Number.ShouldBeNull();
        roadmap.IsOpenForEditing.ShouldBeTrue();
        roadmap.Submit(Person(Role.Principal), Ready, true, Noon);
        roadmap.Accept(Person(Role.Reviewer), roadmap.Round, Noon);
        roadmap.Approve(Person(Role.Principal), "директора МБОУ «СОШ № 12»", "170", new DateOnly(2023, 4, 3), Day);
        (roadmap.EditionNumber, roadmap.PublishedAt, roadmap.PublishedOn).ShouldBe((2, null, null), "nobody has published the new edition yet");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.school12.ru")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public void Publish_WhatIsNoPage_IsRefused(string address) =>
        At(SchoolRoadmapStage.Approved).WhyNotPublish(Person(Role.Principal), address, Day, Day).ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.AddressIsAPage);

    private static ActingPerson Person(Role role) => new(PersonId.New(), role.ToString(), deed => role.May(deed));

    /// <summary>Brought there by those who may.</summary>
    private static SchoolRoadmap At(SchoolRoadmapStage stage)
    {
        var roadmap = new SchoolRoadmap(MunicipalityId.New(), RoadmapId.New(), PlanningPeriodId.New(), SchoolId.New(), "Дорожная карта школы");
        SchoolRoadmapMove[] way = stage switch
        {
            SchoolRoadmapStage.Draft => [],
            SchoolRoadmapStage.Submitted => [SchoolRoadmapMove.Submit],
            SchoolRoadmapStage.Returned => [SchoolRoadmapMove.Submit, SchoolRoadmapMove.Return],
            SchoolRoadmapStage.Accepted => [SchoolRoadmapMove.Submit, SchoolRoadmapMove.Accept],
            SchoolRoadmapStage.Approved => [SchoolRoadmapMove.Submit, SchoolRoadmapMove.Accept, SchoolRoadmapMove.Approve],
            SchoolRoadmapStage.Published => [SchoolRoadmapMove.Submit, SchoolRoadmapMove.Accept, SchoolRoadmapMove.Approve, SchoolRoadmapMove.Publish],
            SchoolRoadmapStage.InForce =>
                [SchoolRoadmapMove.Submit, SchoolRoadmapMove.Accept, SchoolRoadmapMove.Approve, SchoolRoadmapMove.Publish, SchoolRoadmapMove.CheckPublication],
            SchoolRoadmapStage.Closed =>
                [SchoolRoadmapMove.Submit, SchoolRoadmapMove.Accept, SchoolRoadmapMove.Approve, SchoolRoadmapMove.Publish, SchoolRoadmapMove.CheckPublication, SchoolRoadmapMove.Close],
        };
        foreach (var move in way)
        {
            Do(roadmap, move, Person(Expected[move].By[0]));
        }

        roadmap.Stage.ShouldBe(stage);
        return roadmap;
    }

    private static void Do(SchoolRoadmap roadmap, SchoolRoadmapMove move, ActingPerson actor)
    {
        switch (move)
        {
            case SchoolRoadmapMove.Edit:
                break;
            case SchoolRoadmapMove.Submit:
                roadmap.Submit(actor, Ready, areWarningsMeant: false, Noon);
                break;
            case SchoolRoadmapMove.Withdraw:
                roadmap.Withdraw(actor);
                break;
            case SchoolRoadmapMove.Review:
                roadmap.Review(actor, roadmap.Round, Noon);
                break;
            case SchoolRoadmapMove.Return:
                roadmap.Return(actor, roadmap.Round, remarks: 1, Noon);
                break;
            case SchoolRoadmapMove.Accept:
                roadmap.Accept(actor, roadmap.Round, Noon);
                break;
            case SchoolRoadmapMove.Reopen:
                roadmap.Reopen(actor, Noon);
                break;
            case SchoolRoadmapMove.Approve:
                roadmap.Approve(actor, "директора школы", "1", Day, Day);
                break;
            case SchoolRoadmapMove.Amend:
                roadmap.Amend(actor);
                break;
            case SchoolRoadmapMove.Publish:
                roadmap.Publish(actor, "https://school.example/map", Day, Day);
                break;
            case SchoolRoadmapMove.CheckPublication:
                roadmap.CheckPublication(actor, isFound: true);
                break;
            case SchoolRoadmapMove.Close:
                roadmap.Close(actor);
                break;
        }
    }
}
