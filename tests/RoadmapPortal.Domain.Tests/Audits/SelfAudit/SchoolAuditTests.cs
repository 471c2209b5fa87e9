using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Audits.SelfAudit;

/// <summary>What hinders the school, and what comes back to it.</summary>
public sealed class SchoolAuditTests
{
    [Fact]
    public void Submit_NothingAnswered_NamesEveryParameterInTheOrderOfTheForm()
    {
        var paper = new Questionnaire();
        var hindrances = paper.School.WhyNotSubmit(paper.Principal, paper.Questions, paper.Day);
        hindrances.Select(hindrance => hindrance.Question).ShouldBe(paper.Questions);
        hindrances.ShouldAllBe(hindrance => hindrance.Refusal.Rule == SchoolAudit.EveryParameterIsAnswered);
        hindrances[0].Refusal.Words.ShouldBe("«Дефицит педагогов»: нет ответа.");
        Should.Throw<RefusedException>(paper.Submit);
    }

    [Fact]
    public void Submit_SeveralThingsWrong_SaysAllOfThemAtOnce()
    {
        var paper = new Questionnaire();
        paper.Answer(0, new AnswerWords(AnswerValue.Found));
        paper.Answer(1, new AnswerWords(AnswerValue.Found, Amount: 12.5m));
        paper.Answer(2, new AnswerWords(null, "Выясняем"));
        var observer = Questionnaire.Actor(Role.Observer);
        var late = new CampaignDay(paper.Campaign, new DateOnly(2023, 9, 1));
        paper.School.WhyNotSubmit(observer, paper.Questions, late).Select(hindrance => hindrance.Refusal.Rule).ShouldBe(
        [
            SchoolAuditStep.SchoolAnswers, CampaignDay.CampaignIsNotOver, SchoolAudit.FindingsHaveEvidence, SchoolAudit.NumbersHaveUnits, SchoolAudit.EveryParameterIsAnswered,
        ]);
    }

    [Theory]
    [InlineData("2023-07-31", "campaign/has-begun")]
    [InlineData("2023-08-01", null)]
    [InlineData("2023-08-21", null)] // overdue, and still taken
    [InlineData("2023-08-31", null)]
    [InlineData("2023-09-01", "campaign/is-not-over")]
    public void Answer_OnEachDayOfTheCampaign_IsTakenFromOpeningToTheEndOfTheReview(string today, string? rule)
    {
        var paper = new Questionnaire();
        var day = new CampaignDay(paper.Campaign, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        paper.School.WhyNotAnswer(paper.Principal, paper.Questions, paper[0], day).Select(refusal => refusal.Rule.Id).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact]
    public void Answer_WithoutACampaign_IsRefused()
    {
        var paper = new Questionnaire();
        paper.School.WhyNotAnswer(paper.Principal, paper.Questions, paper[0], new CampaignDay(null, paper.Day.Today)).ShouldHaveSingleItem().Rule.ShouldBe(CampaignDay.CampaignIsOpen);
    }

    [Fact]
    public void Answer_ToAParameterThatIsNotAsked_IsRefused()
    {
        var paper = new Questionnaire();
        paper.School.WhyNotAnswer(paper.Principal, paper.Questions, RiskParameterId.New(), paper.Day).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.ParameterIsAsked);
    }

    [Fact]
    public void Returned_OnlyWhatCameBackIsOpen_AndMustBeMendedOrExplained()
    {
        var paper = new Questionnaire().Returned();
        paper.School.IsOpenFor(paper[0]).ShouldBeTrue();
        paper.School.WhyNotAnswer(paper.Principal, paper.Questions, paper[1], paper.Day).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.ConfirmedAnswersStay);
        paper.School.WhyNotSubmit(paper.Principal, paper.Questions, paper.Day).ShouldHaveSingleItem().Refusal.Rule.ShouldBe(SchoolAudit.ReturnedIsMended);
        paper.Answer(0, paper.School.AnswerTo(paper[0])!.Words with { Reply = "Справки нет: приём документов до 15.08." });
        paper.School.AnswerTo(paper[0])!.Remark.ShouldBe("Приложите справку.", "the reviewer sees what they had asked");
        paper.Submit();
        paper.School.Round.ShouldBe(2);
    }

    [Fact]
    public void Returned_TheSameAnswerSavedAgain_IsNoMending()
    {
        var paper = new Questionnaire().Returned();
        paper.Answer(0, paper.School.AnswerTo(paper[0])!.Words);
        paper.School.WhyNotSubmit(paper.Principal, paper.Questions, paper.Day).ShouldHaveSingleItem().Refusal.Rule.ShouldBe(SchoolAudit.ReturnedIsMended);
    }

    [Fact]
    public void Withdraw_AfterADecision_IsRefused_AndWithoutOneItGoesBackToWhereItCameFrom()
    {
        var first = new Questionnaire().Submitted();
        first.Decide(1, AnswerVerdict.Confirmed);
        first.School.WhyNotWithdraw(first.Principal).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.NothingIsDecided);
        first.Decide(1, AnswerVerdict.Open);
        first.School.Withdraw(first.Principal);
        first.School.Stage.ShouldBe(SchoolAuditStage.Draft);

        var again = new Questionnaire().Returned();
        again.Answer(0, new AnswerWords(AnswerValue.NotFound));
        again.Submit();
        again.School.Withdraw(again.Principal);
        again.School.Stage.ShouldBe(SchoolAuditStage.Returned);
        again.School.IsOpenFor(again[1]).ShouldBeFalse("what was confirmed stays confirmed");
    }

    [Fact]
    public void Attach_TooManyOrTooMuch_IsRefused_AndTheSameFileTwiceIsOne()
    {
        var paper = new Questionnaire();
        paper.School.Attach(paper.Principal, paper.Questions, paper[0], File("a", 100), paper.Day).ShouldNotBeNull();
        paper.School.Attach(paper.Principal, paper.Questions, paper[0], File("a", 100), paper.Day).ShouldBeNull();
        paper.School.AnswerTo(paper[0])!.Files.Count.ShouldBe(1);
        for (var number = 1; number < SchoolAudit.MostFilesOfAnAnswer; number++)
        {
            paper.School.Attach(paper.Principal, paper.Questions, paper[0], File($"{number}", NewEvidence.Largest), paper.Day);
        }

        paper.School.WhyNotAttach(paper.Principal, paper.Questions, paper[0], File("b", 1), paper.Day).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.AnswerHasRoomForFiles);
        paper.School.WhyNotAttach(paper.Principal, paper.Questions, paper[1], File("c", NewEvidence.Largest + 1), paper.Day).Select(refusal => refusal.Rule)
            .ShouldBe([NewEvidence.FileFits, SchoolAudit.SchoolHasRoomForFiles]);
        paper.School.WhyNotAttach(paper.Principal, paper.Questions, paper[1], File("d", NewEvidence.Largest - 100), paper.Day).ShouldBeEmpty();
        paper.School.WhyNotAttach(paper.Principal, paper.Questions, paper[1], File("e", NewEvidence.Largest - 99), paper.Day).ShouldHaveSingleItem().Rule.ShouldBe(SchoolAudit.SchoolHasRoomForFiles);

        static NewEvidence File(string sha, int size) => new($"{sha}.pdf", EvidenceKind.Pdf, size, sha);
    }

    [Fact]
    public void AFile_IsEvidenceEnough()
    {
        var paper = new Questionnaire().Answered();
        paper.Answer(0, new AnswerWords(AnswerValue.Found));
        paper.School.Attach(paper.Principal, paper.Questions, paper[0], new NewEvidence("a.pdf", EvidenceKind.Pdf, 1, "a"), paper.Day);
        paper.School.WhyNotSubmit(paper.Principal, paper.Questions, paper.Day).ShouldBeEmpty();
        paper.School.Detach(paper.Principal, paper.Questions, paper[0], paper.School.AnswerTo(paper[0])!.Files[0].Id, paper.Day);
        paper.School.WhyNotSubmit(paper.Principal, paper.Questions, paper.Day).ShouldHaveSingleItem().Refusal.Rule.ShouldBe(SchoolAudit.FindingsHaveEvidence);
    }
}
