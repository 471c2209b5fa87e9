using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>What was true of a parameter at the school in the period before: its confirmed answer, or what the audit's matrix says.</summary>
/// <param name="Evidence">In words; none if none is kept.</param>
public sealed record PriorAnswer(AnswerValue Value, string? Evidence, decimal? Amount, string? Unit)
{
    /// <summary>
    /// The same value, and the same number where there was one. Words, links and files may differ: they are written anew each year.
    /// </summary>
    public bool IsKeptBy(SchoolAnswer answer) =>
        answer.Value == Value && (Amount is null || (answer.Amount == Amount && Spelling.Fold(answer.Unit ?? "") == Spelling.Fold(Unit ?? "")));

    /// <summary>By the parameters of now. A parameter is recognised by its name; one that was not audited then has nothing.</summary>
    /// <param name="then">Names of the parameters that were audited then.</param>
    /// <param name="findings">Of this school, then.</param>
    /// <param name="school">The school's own audit of then; none if it filed none.</param>
    public static IReadOnlyDictionary<RiskParameterId, PriorAnswer> Of(
        IReadOnlyList<AuditQuestion> now, IReadOnlyList<AuditQuestion> then, IReadOnlyCollection<Finding> findings, SchoolAudit? school)
    {
        var byName = then.GroupBy(question => Spelling.Fold(question.Name)).ToDictionary(group => group.Key, group => group.First().Parameter);
        var prior = new Dictionary<RiskParameterId, PriorAnswer>();
        foreach (var question in now)
        {
            if (byName.TryGetValue(Spelling.Fold(question.Name), out var parameter))
            {
                prior[question.Parameter] = Of(findings.FirstOrDefault(finding => finding.ParameterId == parameter), school?.AnswerTo(parameter));
            }
        }

        return prior;
    }

    private static PriorAnswer Of(Finding? finding, SchoolAnswer? answer) => answer switch
    {
        { Verdict: AnswerVerdict.Confirmed, Value: { } value } => new PriorAnswer(value, answer.EvidenceWords(), answer.Amount, answer.Unit),
        _ when finding is not null => new PriorAnswer(AnswerValue.Found, finding.Evidence, null, null),
        _ => new PriorAnswer(AnswerValue.NotFound, null, null, null),
    };
}
