using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Filing;

/// <summary>What lists of many schools say of one: filed, in time, late, waited for.</summary>
public sealed class SchoolFilingTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();
    private static readonly DateOnly Due = new(2023, 5, 1);
    private static readonly FilingCampaign Campaign = new(
        Tenant, PlanningPeriodId.New(), new FilingTerms(new DateOnly(2023, 3, 1), Due, Due, new DateOnly(2023, 5, 10), new DateOnly(2023, 5, 12)), SchoolRoadmapTemplate.Usual);

    public static TheoryData<SchoolRoadmapStage> Stages => new(Enum.GetValues<SchoolRoadmapStage>());

    [Theory]
    [MemberData(nameof(Stages))]
    public void Matter_EachStage_IsWhatTheSchoolHasToDo(SchoolRoadmapStage stage)
    {
        ReminderMatter? expected = stage switch
        {
            SchoolRoadmapStage.Draft => ReminderMatter.FileRoadmap,
            SchoolRoadmapStage.Returned => ReminderMatter.MendRoadmap,
            SchoolRoadmapStage.Accepted or SchoolRoadmapStage.Approved => ReminderMatter.PublishRoadmap,
            _ => null,
        };
        var school = At(stage);
        school.Matter.ShouldBe(expected);
        school.WhyNotRemind().Select(refusal => refusal.Rule).ShouldBe(expected is null ? [SchoolFiling.SchoolIsWaitedFor] : []);
    }

    [Fact]
    public void NotAsked_IsNeitherWaitedForNorLate()
    {
        var school = At(null, Due.AddDays(30));
        school.WhyNotRemind().ShouldHaveSingleItem().Rule.ShouldBe(SchoolFiling.SchoolIsAsked);
        (school.IsLate, school.IsIdle, school.HasFiled, school.IsOnTime).ShouldBe((false, false, false, false));
    }

    [Fact]
    public void Remind_WithoutACampaignOrBeforeIt_IsRefused()
    {
        SchoolFiling.WhyNotRemind(null, Due).ShouldHaveSingleItem().Rule.ShouldBe(SchoolFiling.CampaignIsOpen);
        SchoolFiling.WhyNotRemind(Campaign, Campaign.OpensOn.AddDays(-1)).ShouldHaveSingleItem().Rule.ShouldBe(SchoolFiling.CampaignHasBegun);
        SchoolFiling.WhyNotRemind(Campaign, Campaign.OpensOn).ShouldBeEmpty();
    }

    [Fact]
    public void Late_FromTheDayAfter_AndNobodyWithoutACampaign()
    {
        At(SchoolRoadmapStage.Draft, Due).IsLate.ShouldBeFalse();
        At(SchoolRoadmapStage.Draft, Due.AddDays(1)).IsFilingLate.ShouldBeTrue();
        At(SchoolRoadmapStage.Submitted, Due.AddDays(1)).IsFilingLate.ShouldBeFalse();
        At(SchoolRoadmapStage.Accepted, Due.AddDays(1)).IsPublicationLate.ShouldBeTrue();
        At(SchoolRoadmapStage.Published, Due.AddDays(1)).IsLate.ShouldBeFalse();
        At(SchoolRoadmapStage.Draft, Due.AddDays(1), editions: 1, published: true).IsLate.ShouldBeFalse("its edition before is in force");
        At(SchoolRoadmapStage.Draft, Due.AddDays(1), editions: 1).IsPublicationLate.ShouldBeTrue();
        (At(SchoolRoadmapStage.Draft, Due.AddDays(1)) with { Campaign = null }).IsLate.ShouldBeFalse();
    }

    [Fact]
    public void OnTime_IsByTheFirstSubmission_NotTheLast()
    {
        At(SchoolRoadmapStage.Accepted, first: Due, last: Due.AddDays(20)).IsOnTime.ShouldBeTrue();
        At(SchoolRoadmapStage.Accepted, first: Due.AddDays(1), last: Due.AddDays(1)).IsOnTime.ShouldBeFalse();
        At(SchoolRoadmapStage.Draft, first: Due, last: Due).HasFiled.ShouldBeFalse("it was taken back");
    }

    [Fact]
    public void Idle_IsADraftThatNobodyTouched()
    {
        At(SchoolRoadmapStage.Draft).IsIdle.ShouldBeTrue();
        (At(SchoolRoadmapStage.Draft) with { HasBegun = true }).IsIdle.ShouldBeFalse();
        At(SchoolRoadmapStage.Draft, editions: 1).IsIdle.ShouldBeFalse();
    }

    [Fact]
    public void Figures_WhoIsFurtherCountsBefore_AndADraftOfTheNextEditionStaysApproved()
    {
        var figures = FilingFigures.Of(
        [
            At(null), At(SchoolRoadmapStage.Draft), At(SchoolRoadmapStage.Submitted, first: Due), At(SchoolRoadmapStage.Returned, first: Due.AddDays(3)), At(SchoolRoadmapStage.Accepted, first: Due),
            At(SchoolRoadmapStage.InForce, first: Due, editions: 1, published: true), At(SchoolRoadmapStage.Draft, first: Due, editions: 1) with { Found = 2, Uncovered = 1 },
        ]);
        figures.ShouldBe(new FilingFigures(Schools: 7, Asked: 6, Filed: 5, OnTime: 4, Accepted: 3, Approved: 2, Published: 1, Checked: 1, Idle: 1, Late: 0, Uncovered: 1));
        FilingFigures.Of([]).OnTime.ShouldBeNull();
    }

    private static SchoolFiling At(SchoolRoadmapStage? stage, DateOnly? today = null, DateOnly? first = null, DateOnly? last = null, int editions = 0, bool published = false)
    {
        var school = new School(Tenant, SchoolId.New(), SchoolKind.Secondary, 5, "5", "СОШ № 5", 0, []);
        var roadmap = stage is { } at ? new FiledRoadmap(RoadmapId.New(), at, 1, editions, first, last ?? first, null, published ? "https://school5.example/map" : null, published ? Due : null, published ? PublicationStanding.Found : PublicationStanding.NotApproved) : null;
        return new SchoolFiling(school, roadmap, Campaign, today ?? Due);
    }
}
