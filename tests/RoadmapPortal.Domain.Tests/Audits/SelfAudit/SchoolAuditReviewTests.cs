using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Tests.Audits.SelfAudit;

/// <summary>The reviewer's side, and what becomes of the municipality's findings.</summary>
public sealed class SchoolAuditReviewTests
{
    [Fact]
    public void Confirm_FoundMarksWithItsEvidence_AnythingElseUnmarks()
    {
        var paper = new Questionnaire();
        var other = SchoolId.New();
        paper.Audit.Mark(paper.School.SchoolId, paper[1]);
        paper.Audit.Mark(paper.School.SchoolId, paper[2]);
        paper.Audit.Mark(other, paper[1]);
        paper.Submitted();
        paper.Decide(0, AnswerVerdict.Confirmed);
        paper.Decide(1, AnswerVerdict.Confirmed);
        paper.Decide(2, AnswerVerdict.Confirmed);
        (paper.IsMarked(0), paper.IsMarked(1), paper.IsMarked(2)).ShouldBe((true, false, false));
        paper.Audit.Findings.Single(finding => finding.SchoolId == paper.School.SchoolId).Evidence.ShouldBe("Три вакансии");
        paper.Audit.Findings.ShouldContain(finding => finding.SchoolId == other);
    }

    [Fact]
    public void Return_LeavesTheFindingAsItIs()
    {
        var paper = new Questionnaire().Submitted();
        paper.Audit.Mark(paper.School.SchoolId, paper[1]);
        paper.Decide(0, AnswerVerdict.Returned, "Приложите справку.");
        paper.Decide(1, AnswerVerdict.Returned, "В прошлом году было выявлено.");
        (paper.IsMarked(0), paper.IsMarked(1)).ShouldBe((false, true));
        paper.School.AnswerTo(paper[0])!.Disagrees(paper.IsMarked(0)).ShouldBeTrue();
        paper.School.AnswerTo(paper[1])!.Disagrees(paper.IsMarked(1)).ShouldBeTrue();
        paper.School.AnswerTo(paper[2])!.Disagrees(paper.IsMarked(2)).ShouldBeFalse();
    }

    [Fact]
    public void Decide_IntoAnotherAudit_Throws()
    {
        var paper = new Questionnaire().Submitted();
        var foreign = new EntryAudit(Questionnaire.Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.Canonical, null, []);
        Should.Throw<ArgumentException>(() => paper.School.Decide(paper.Reviewer, paper[0], paper.Decision(0, AnswerVerdict.Confirmed), foreign));
    }

    [Fact]
    public void WhoSubmitted_ReviewsNothing_WhateverTheirRoles()
    {
        var both = Questionnaire.Actor(Role.Methodist, Role.Reviewer);
        var paper = new Questionnaire().Answered();
        paper.School.Submit(both, paper.Questions, paper.Day, Questionnaire.Noon);
        paper.School.WhyNotDecide(both, paper[0], paper.Decision(0, AnswerVerdict.Confirmed)).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.SubmitterDoesNotReview);
        for (var at = 0; at < 3; at++)
        {
            paper.Decide(at, AnswerVerdict.Confirmed);
        }

        paper.School.WhyNotFinish(both).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.SubmitterDoesNotReview);
        paper.School.Finish(paper.Reviewer);
        paper.School.WhyNotReopen(both).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.SubmitterDoesNotReview);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Return_WithoutARemark_IsRefused(string? remark)
    {
        var paper = new Questionnaire().Submitted();
        paper.School.WhyNotDecide(paper.Reviewer, paper[0], paper.Decision(0, AnswerVerdict.Returned, remark)).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.ReturnHasARemark);
    }

    [Fact]
    public void Decide_WhatTheSchoolChangedMeanwhile_IsRefused()
    {
        var paper = new Questionnaire().Submitted();
        var read = paper.Decision(0, AnswerVerdict.Confirmed);
        paper.School.Withdraw(paper.Principal);
        paper.Answer(0, new AnswerWords(AnswerValue.NotFound));
        paper.Submit();
        paper.School.WhyNotDecide(paper.Reviewer, paper[0], read).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.SubmissionIsStillAsSeen);
    }

    [Fact]
    public void Decide_AgainstAColleague_IsRefusedOnce_AndAlikeIsNoQuarrel()
    {
        var paper = new Questionnaire().Submitted();
        var read = paper.Decision(0, AnswerVerdict.Returned, "Приложите справку.");
        paper.Decide(0, AnswerVerdict.Confirmed);
        paper.School.WhyNotDecide(paper.Reviewer, paper[0], read).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.VerdictIsStillAsSeen);
        paper.School.WhyNotDecide(paper.Reviewer, paper[0], read with { Verdict = AnswerVerdict.Confirmed, Remark = null }).ShouldBeEmpty();
        paper.School.WhyNotDecide(paper.Reviewer, paper[0], read with { SeenVerdict = AnswerVerdict.Confirmed }).ShouldBeEmpty();
    }

    [Fact]
    public void Finish_WithSomethingUndecided_IsRefused()
    {
        var paper = new Questionnaire().Submitted();
        paper.Decide(0, AnswerVerdict.Confirmed);
        var refusal = paper.School.WhyNotFinish(paper.Reviewer).ShouldHaveSingleItem();
        refusal.Rule.ShouldBe(SchoolAudit.EveryAnswerIsDecided);
        refusal.Words.ShouldContain("2");
    }

    [Fact]
    public void Reopened_TheDecisionsStay_AndTheSchoolCannotWithdraw()
    {
        var paper = new Questionnaire().Confirmed();
        paper.School.Reopen(paper.Reviewer);
        paper.School.AnswerTo(paper[0])!.Verdict.ShouldBe(AnswerVerdict.Confirmed);
        paper.School.WhyNotWithdraw(paper.Principal).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.NothingIsDecided);
        paper.Decide(0, AnswerVerdict.Returned, "Ошибка: справка за прошлый год.");
        paper.School.Finish(paper.Reviewer);
        paper.School.Stage.ShouldBe(SchoolAuditStage.Returned);
    }

    [Fact]
    public void Unchanged_AreThoseLikeThePeriodBefore_AndNothingThatCameBackOnce()
    {
        var before = new Questionnaire();
        before.Answer(0, new AnswerWords(AnswerValue.Found, "Пять вакансий", 5, "чел."));
        before.Answer(1, new AnswerWords(AnswerValue.Found, "Нагрузка 30 часов"));
        before.Answer(2, new AnswerWords(AnswerValue.NotApplicable));
        before.Submit();
        before.Decide(0, AnswerVerdict.Confirmed);
        before.Decide(1, AnswerVerdict.Returned, "Нет.");
        before.Decide(2, AnswerVerdict.Confirmed);

        var now = new Questionnaire();
        now.Answer(0, new AnswerWords(AnswerValue.Found, "Всё ещё пять", 5.00m, "чел. "));
        now.Answer(1, new AnswerWords(AnswerValue.NotFound));
        now.Answer(2, new AnswerWords(AnswerValue.NotApplicable));
        now.Submit();
        var prior = PriorAnswer.Of(now.Questions, before.Questions, before.Audit.Findings, before.School);
        prior[now[1]].Value.ShouldBe(AnswerValue.NotFound, "an answer that was not confirmed counts for nothing, and there was no finding");
        now.School.Unchanged(prior).Select(answer => answer.ParameterId).ShouldBe([now[0], now[1], now[2]]);

        now.Decide(2, AnswerVerdict.Returned, "Проверьте.");
        now.Decide(0, AnswerVerdict.Confirmed);
        now.School.Unchanged(prior).Select(answer => answer.ParameterId).ShouldBe([now[1]]);
        now.Decide(1, AnswerVerdict.Confirmed);
        now.School.Finish(now.Reviewer);
        now.Answer(2, new AnswerWords(AnswerValue.NotApplicable, Reply: "Начальная школа."));
        now.Submit();
        now.School.Unchanged(prior).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(6, "чел.", false)]
    [InlineData(5, "%", false)]
    [InlineData(5, "ЧЕЛ.", true)]
    public void IsKeptBy_AnotherNumberOrUnit_IsAChange(int amount, string unit, bool isKept)
    {
        var paper = new Questionnaire();
        paper.Answer(0, new AnswerWords(AnswerValue.Found, null, amount, unit));
        new PriorAnswer(AnswerValue.Found, null, 5, "чел.").IsKeptBy(paper.School.AnswerTo(paper[0])!).ShouldBe(isKept);
        new PriorAnswer(AnswerValue.Found, "г", null, null).IsKeptBy(paper.School.AnswerTo(paper[0])!).ShouldBeTrue("a bare finding has no number to differ from");
        new PriorAnswer(AnswerValue.NotFound, null, null, null).IsKeptBy(paper.School.AnswerTo(paper[0])!).ShouldBeFalse();
    }
}
