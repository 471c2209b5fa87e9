using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Filing.Publication;

public sealed class PublicationCheckTests
{
    private const string Address = "https://school12.example/roadmap";
    private static readonly DateOnly Today = new(2023, 5, 10);
    private static readonly DateTimeOffset Noon = new(2023, 5, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly NewPublicationCheck Good = new(PublicationCheckResult.Found, Today, "", Address, 1);

    public static TheoryData<NewPublicationCheck, Rule?> Checks => new()
    {
        { Good, null },
        { Good with { On = Today.AddDays(-3) }, null },
        { Good with { On = Today.AddDays(1) }, PublicationCheck.DayHasCome },
        { Good with { On = new DateOnly(23, 5, 10) }, PublicationCheck.DayHasCome },
        { Good with { Result = PublicationCheckResult.NotFound, Comment = "Страница не открывается" }, null },
        { Good with { Result = PublicationCheckResult.NotFound }, PublicationCheck.TroubleIsDescribed },
        { Good with { Result = PublicationCheckResult.AnotherVersion, Comment = " \n" }, PublicationCheck.TroubleIsDescribed },
        { Good with { Comment = new string('я', PublicationCheck.LongestComment) }, null },
        { Good with { Comment = new string('я', PublicationCheck.LongestComment + 1) }, Wording.Fits },
        { Good with { SeenAddress = Address + "/old" }, PublicationCheck.AddressIsStillAsSeen },
        { Good with { SeenAddress = null }, PublicationCheck.AddressIsStillAsSeen },
        { Good with { SeenEdition = 2 }, PublicationCheck.AddressIsStillAsSeen },
        { Good with { File = new NewEvidence("снимок.png", EvidenceKind.Png, NewEvidence.Largest, "a") }, null },
        { Good with { File = new NewEvidence("снимок.png", EvidenceKind.Png, NewEvidence.Largest + 1, "a") }, NewEvidence.FileFits },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void WhyNot_EachCheck_IsAsTheRulesSay(NewPublicationCheck found, Rule? rule) =>
        PublicationCheck.WhyNot(Published(), found, Today).Select(refusal => refusal.Rule).ShouldBe(rule is null ? [] : [rule]);

    [Theory]
    [InlineData(PublicationCheckResult.Found, false)]
    [InlineData(PublicationCheckResult.AnotherVersion, false)]
    [InlineData(PublicationCheckResult.NotFound, true)]
    public void WhyNot_WithoutAnAddress_OnlyNotFoundIsTrue(PublicationCheckResult result, bool isTaken)
    {
        var refusals = PublicationCheck.WhyNot(Approved(), new NewPublicationCheck(result, Today, "Нет адреса", null, 1), Today);
        refusals.Select(refusal => refusal.Rule).ShouldBe(isTaken ? [] : [PublicationCheck.FindingHasAnAddress]);
    }

    [Fact]
    public void ACheck_KeepsWhatWasLookedAt_AndIsRefusedIfNobodyAsked()
    {
        var check = new PublicationCheck(Published(), Checker, Good with { Comment = "  Всё на месте\r\n", File = new NewEvidence("a.png", EvidenceKind.Png, 7, "sha") }, Today, Noon);
        (check.Address, check.EditionNumber, check.On, check.At, check.CheckedByName, check.Result).ShouldBe((Address, 1, Today, Noon, "Специалист", PublicationCheckResult.Found));
        (check.FileName, check.FileKind, check.FileSize, check.FileSha256).ShouldBe(("a.png", EvidenceKind.Png, 7, "sha"));
        check.Comment.ShouldNotBeNull().Trim().ShouldBe("Всё на месте");
        Should.Throw<RefusedException>(() => new PublicationCheck(Published(), Checker, Good with { SeenEdition = 0 }, Today, Noon));
    }

    [Fact]
    public void Standing_FollowsTheLastCheck_UntilTheSchoolPublishesAnew()
    {
        var roadmap = Published();
        PublicationStandings.Of(roadmap, null).ShouldBe(PublicationStanding.ToCheck);
        PublicationStandings.IsWaiting(roadmap, null).ShouldBeTrue();
        foreach (var (result, standing) in ((PublicationCheckResult, PublicationStanding)[])
            [
                (PublicationCheckResult.Found, PublicationStanding.Found), (PublicationCheckResult.NotFound, PublicationStanding.NotFound),
                (PublicationCheckResult.AnotherVersion, PublicationStanding.AnotherVersion),
            ])
        {
            var check = new PublicationCheck(roadmap, Checker, Good with { Result = result, Comment = "Так" }, Today, Noon);
            PublicationStandings.Of(roadmap, check).ShouldBe(standing);
            PublicationStandings.IsWaiting(roadmap, check).ShouldBeFalse();
        }

        var last = new PublicationCheck(roadmap, Checker, Good with { Result = PublicationCheckResult.NotFound, Comment = "Так" }, Today, Noon);
        roadmap.Publish(Principal, Address, Today.AddDays(1), Today.AddDays(1));
        PublicationStandings.Of(roadmap, last).ShouldBe(PublicationStanding.ToCheck, "published again the day after");
        roadmap.Publish(Principal, Address + "/new", Today, Today);
        PublicationStandings.Of(roadmap, last).ShouldBe(PublicationStanding.ToCheck, "another address");
        var found = new PublicationCheck(roadmap, Checker, Good with { SeenAddress = roadmap.PublishedAt }, Today, Noon);
        roadmap.Amend(Principal);
        PublicationStandings.Of(roadmap, found).ShouldBe(PublicationStanding.Found, "the edition before stands there until the next is approved");
        PublicationStandings.IsWaiting(roadmap, last).ShouldBeFalse();
    }

    [Fact]
    public void Standing_WithoutAnAddress_IsToldAndWaitsUntilSomebodyWroteItDown()
    {
        var roadmap = Approved();
        PublicationStandings.IsWaiting(roadmap, null).ShouldBeTrue();
        var check = new PublicationCheck(roadmap, Checker, new NewPublicationCheck(PublicationCheckResult.NotFound, Today, "Нет адреса", null, 1), Today, Noon);
        PublicationStandings.Of(roadmap, check).ShouldBe(PublicationStanding.NoAddress);
        PublicationStandings.IsWaiting(roadmap, check).ShouldBeFalse();
    }

    [Fact]
    public void Says_TheSameByTheSamePerson_AndNothingElse()
    {
        var check = new PublicationCheck(Published(), Checker, Good, Today, Noon);
        check.Says(Checker, Good).ShouldBeTrue();
        check.Says(Checker, Good with { Comment = "Ещё раз" }).ShouldBeFalse();
        check.Says(Checker, Good with { File = new NewEvidence("a.png", EvidenceKind.Png, 7, "sha") }).ShouldBeFalse();
        check.Says(Checker with { Person = PersonId.New() }, Good).ShouldBeFalse();
    }

    private static ActingPerson Checker { get; } = new(PersonId.New(), "Специалист", deed => Role.Reviewer.May(deed));

    private static ActingPerson Principal { get; } = new(PersonId.New(), "Директор", deed => Role.Principal.May(deed));

    private static SchoolRoadmap Approved()
    {
        var roadmap = new SchoolRoadmap(MunicipalityId.New(), RoadmapId.New(), PlanningPeriodId.New(), SchoolId.New(), "Карта");
        roadmap.Submit(Principal, new SubmissionState(1, [], 0, 0, 0), true, Noon);
        roadmap.Accept(Checker, 1, Noon);
        roadmap.Approve(Principal, "директора школы", "17", Today.AddDays(-9), Today);
        return roadmap;
    }

    private static SchoolRoadmap Published()
    {
        var roadmap = Approved();
        roadmap.Publish(Principal, Address, Today.AddDays(-5), Today);
        return roadmap;
    }
}
