using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Audits.SelfAudit;

/// <summary>Every move × stage × role, against a table written by hand from the domain's «Кто, что делает».</summary>
public sealed class SchoolAuditStepTests
{
    private static readonly Role[] School = [Role.Methodist, Role.Principal, Role.SchoolEditor];
    private static readonly Role[] Review = [Role.Reviewer];

    /// <summary>Who may, and where it leads from where.</summary>
    private static readonly Dictionary<SchoolAuditMove, (Role[] By, Dictionary<SchoolAuditStage, SchoolAuditStage> Ways)> Expected = new()
    {
        [SchoolAuditMove.Answer] = (School, new() { [SchoolAuditStage.Draft] = SchoolAuditStage.Draft, [SchoolAuditStage.Returned] = SchoolAuditStage.Returned }),
        [SchoolAuditMove.Submit] = (School, new() { [SchoolAuditStage.Draft] = SchoolAuditStage.Submitted, [SchoolAuditStage.Returned] = SchoolAuditStage.Submitted }),
        [SchoolAuditMove.Withdraw] = (School, new() { [SchoolAuditStage.Submitted] = SchoolAuditStage.Draft }),
        [SchoolAuditMove.Decide] = (Review, new() { [SchoolAuditStage.Submitted] = SchoolAuditStage.Submitted }),
        [SchoolAuditMove.Return] = (Review, new() { [SchoolAuditStage.Submitted] = SchoolAuditStage.Returned }),
        [SchoolAuditMove.Confirm] = (Review, new() { [SchoolAuditStage.Submitted] = SchoolAuditStage.Confirmed }),
        [SchoolAuditMove.Reopen] = (Review, new() { [SchoolAuditStage.Confirmed] = SchoolAuditStage.Submitted }),
    };

    public static TheoryData<SchoolAuditMove, SchoolAuditStage, Role> All =>
    [
        .. from move in Enum.GetValues<SchoolAuditMove>()
           from stage in Enum.GetValues<SchoolAuditStage>()
           from role in Enum.GetValues<Role>()
           select (move, stage, role),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Move_EachStageAndRole_IsAsTheTableSays(SchoolAuditMove move, SchoolAuditStage stage, Role role)
    {
        var (by, ways) = Expected[move];
        var paper = Questionnaire.At(stage);
        Prepare(paper, move, stage);
        var actor = Questionnaire.Actor(role);
        List<Rule> expected = [];
        if (!by.Contains(role))
        {
            expected.Add(by == School ? SchoolAuditStep.SchoolAnswers : SchoolAuditStep.ReviewerReviews);
        }

        if (!ways.TryGetValue(stage, out var to))
        {
            expected.Add(SchoolAuditStep.StageAllows);
        }

        SchoolAuditStep.WhyNot(move, stage, actor.May).Select(refusal => refusal.Rule).ShouldBe(expected);
        if (expected.Count == 0)
        {
            Do(paper, move, actor);
            paper.School.Stage.ShouldBe(to);
            return;
        }

        var refused = Should.Throw<RefusedException>(() => Do(paper, move, actor)).Refusals.Select(refusal => refusal.Rule).ToList();
        expected.ShouldBeSubsetOf(refused);
        paper.School.Stage.ShouldBe(stage);
    }

    [Fact]
    public void Table_HasNoLineThatTheExpectationsDoNotKnow()
    {
        var known = Expected.SelectMany(move => move.Value.Ways.Select(way => (move.Key, way.Key, way.Value)))

            // Withdrawn after a return it goes back to the school's mending, see SchoolAuditTests.
            .Append((SchoolAuditMove.Withdraw, SchoolAuditStage.Submitted, SchoolAuditStage.Returned));
        SchoolAuditStep.All.Select(step => (step.Move, step.From, step.To)).ShouldBe(known, ignoreOrder: true);
    }

    /// <summary>Makes everything ready for the move, so that only stage and role can hinder it.</summary>
    private static void Prepare(Questionnaire paper, SchoolAuditMove move, SchoolAuditStage stage)
    {
        if (stage == SchoolAuditStage.Returned && move == SchoolAuditMove.Submit)
        {
            paper.Answer(0, new AnswerWords(AnswerValue.Found, "Три вакансии, справка от 09.08"));
        }
        else if (stage == SchoolAuditStage.Submitted && move is SchoolAuditMove.Return or SchoolAuditMove.Confirm)
        {
            paper.Decide(0, move == SchoolAuditMove.Return ? AnswerVerdict.Returned : AnswerVerdict.Confirmed, "Приложите справку.");
            paper.Decide(1, AnswerVerdict.Confirmed);
            paper.Decide(2, AnswerVerdict.Confirmed);
        }
    }

    private static void Do(Questionnaire paper, SchoolAuditMove move, ActingPerson actor)
    {
        switch (move)
        {
            case SchoolAuditMove.Answer:
                paper.School.Answer(actor, paper.Questions, paper[0], new AnswerWords(AnswerValue.NotFound), paper.Day);
                break;
            case SchoolAuditMove.Submit:
                paper.School.Submit(actor, paper.Questions, paper.Day, Questionnaire.Noon);
                break;
            case SchoolAuditMove.Withdraw:
                paper.School.Withdraw(actor);
                break;
            case SchoolAuditMove.Decide:
                paper.School.Decide(actor, paper[0], paper.Decision(0, AnswerVerdict.Confirmed), paper.Audit);
                break;
            case SchoolAuditMove.Return or SchoolAuditMove.Confirm:
                paper.School.Finish(actor);
                break;
            case SchoolAuditMove.Reopen:
                paper.School.Reopen(actor);
                break;
        }
    }
}
