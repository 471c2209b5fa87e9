using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Domain.Audits;

/// <summary>What a school says of itself, as far as it has filed it: a draft is nobody's business but the school's.</summary>
public sealed class SchoolAnswers
{
    private readonly Dictionary<RiskParameterId, SchoolAnswer> answers;

    private SchoolAnswers(Dictionary<RiskParameterId, SchoolAnswer> answers) => this.answers = answers;

    /// <returns>None if nothing is filed.</returns>
    public static SchoolAnswers? Of(SchoolAudit audit) => audit.Stage is SchoolAuditStage.Draft or SchoolAuditStage.Returned
        ? null
        : new SchoolAnswers(audit.Answers.Where(answer => answer.Value is not null).ToDictionary(answer => answer.ParameterId));

    public SchoolAnswer? To(RiskParameterId parameter) => answers.GetValueOrDefault(parameter);
}
