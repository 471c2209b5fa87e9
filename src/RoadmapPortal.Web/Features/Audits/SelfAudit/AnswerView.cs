using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>One answer on the page, with everything that is said about it.</summary>
/// <param name="Answer">None if nothing is kept yet.</param>
/// <param name="Verdict">As far as the reader may know it.</param>
/// <param name="Theirs">What another person wrote meanwhile.</param>
/// <param name="Prior">None if the parameter was not audited before.</param>
public sealed record AnswerView(
    string Slug, AuditQuestion Question, SchoolAnswer? Answer, AnswerVerdict Verdict, string? Remark, TypedAnswer Typed, IReadOnlyList<string> Problems,
    SavedAnswer? Theirs, PriorAnswer? Prior)
{
    public string Id => IdOf(Question.Parameter);

    /// <summary>Where the page has the answer.</summary>
    public static string IdOf(RiskParameterId parameter) => $"answer-{parameter.Value}";

    public string Name(string field) => TypedAnswer.NameOf(Question.Parameter, field);
}
