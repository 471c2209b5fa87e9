using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits.Campaign;

public sealed class AuditCampaignTests
{
    private static readonly CampaignTerms Terms = new(new DateOnly(2023, 8, 1), new DateOnly(2023, 8, 20), new DateOnly(2023, 8, 31));

    [Fact]
    public void Days_OutOfOrderOrYearsApart_AreRefused()
    {
        AuditCampaign.WhyNot(Terms).ShouldBeEmpty();
        AuditCampaign.WhyNot(new CampaignTerms(Terms.OpensOn, Terms.OpensOn, Terms.OpensOn)).ShouldBeEmpty();
        AuditCampaign.WhyNot(Terms with { OpensOn = new DateOnly(2023, 8, 21) }).ShouldHaveSingleItem().Rule.ShouldBe(AuditCampaign.DaysFollowOneAnother);
        AuditCampaign.WhyNot(Terms with { ReviewDue = new DateOnly(2023, 8, 19) }).ShouldHaveSingleItem().Rule.ShouldBe(AuditCampaign.DaysFollowOneAnother);
        AuditCampaign.WhyNot(Terms with { ReviewDue = new DateOnly(2033, 8, 31) }).ShouldHaveSingleItem().Rule.ShouldBe(AuditCampaign.LastsNoLongerThanTwoYears);
    }

    [Fact]
    public void Change_AfterAnotherPerson_IsRefused_AndAlikeIsNoQuarrel()
    {
        var campaign = new AuditCampaign(MunicipalityId.New(), AuditCampaignId.New(), PlanningPeriodId.New(), Terms);
        var longer = Terms with { ReviewDue = new DateOnly(2023, 9, 30) };
        campaign.WhyNotChange(null, longer).ShouldHaveSingleItem().Rule.ShouldBe(Wording.IsStillAsSeen);
        Should.Throw<RefusedException>(() => campaign.Change(longer with { OpensOn = new DateOnly(2023, 7, 1) }, longer));
        campaign.WhyNotChange(null, Terms).ShouldBeEmpty();
        campaign.Change(Terms, longer);
        campaign.Terms.ShouldBe(longer);
    }

    [Fact]
    public void MatterAt_OnlySchoolsThatAreWaitedFor_AreReminded()
    {
        SchoolReminder.MatterAt((SchoolAuditStage?)null).ShouldBe(ReminderMatter.AnswerAudit);
        SchoolReminder.MatterAt(SchoolAuditStage.Draft).ShouldBe(ReminderMatter.AnswerAudit);
        SchoolReminder.MatterAt(SchoolAuditStage.Returned).ShouldBe(ReminderMatter.MendAudit);
        SchoolReminder.MatterAt(SchoolAuditStage.Submitted).ShouldBeNull();
        SchoolReminder.MatterAt(SchoolAuditStage.Confirmed).ShouldBeNull();
    }

    [Fact]
    public void TypicalRemark_EmptyLongOrOneTooMany_IsRefused()
    {
        TypicalRemark.WhyNot("Приложите справку.", 0).ShouldBeEmpty();
        TypicalRemark.WhyNot(" ", 0).ShouldHaveSingleItem().Rule.ShouldBe(Wording.SaysSomething);
        TypicalRemark.WhyNot(new string('а', TypicalRemark.Longest + 1), 0).ShouldHaveSingleItem().Rule.ShouldBe(Wording.Fits);
        TypicalRemark.WhyNot("Приложите справку.", TypicalRemark.Most).ShouldHaveSingleItem().Rule.ShouldBe(TypicalRemark.ListHasRoom);
    }
}
