using System.Globalization;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Features.Audits.Review;

/// <summary>The review page's fields as a browser sent them, and what was said about each answer.</summary>
public sealed class ReviewForm(IFormCollection? sent)
{
    /// <summary>Which button was pressed: «save», «unchanged», «finish», «reopen», «forget (remark)».</summary>
    public IReadOnlyList<string> Press { get; } = (sent is not null && sent.TryGetValue("press", out var press) ? press.ToString() : "").Split(' ');

    public int SeenRound => int.TryParse(Field("round"), NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : 0;

    /// <summary>What of the single answers was refused.</summary>
    public IReadOnlyDictionary<RiskParameterId, IReadOnlyList<Refusal>> Refused { get; set; } = new Dictionary<RiskParameterId, IReadOnlyList<Refusal>>();

    /// <summary>The remark that the pressed button names.</summary>
    public Guid? Named => Press.Count > 1 && Guid.TryParse(Press[1], out var id) ? id : null;

    /// <summary>The answers that the page showed as unchanged.</summary>
    public IReadOnlySet<RiskParameterId> Unchanged =>
        (Field("unchanged") ?? "").Split(',').Select(text => Guid.TryParse(text, out var id) ? new RiskParameterId(id) : (RiskParameterId?)null).OfType<RiskParameterId>().ToHashSet();

    public static string NameOf(RiskParameterId parameter, string field) => $"{parameter.Value}.{field}";

    /// <summary>What is chosen for an answer; none if the form does not have it.</summary>
    public AnswerVerdict? Chosen(RiskParameterId parameter) => Verdict(Field(NameOf(parameter, "verdict")));

    public string? OwnWords(RiskParameterId parameter) => Field(NameOf(parameter, "remark"));

    public string? Typical(RiskParameterId parameter) => Field(NameOf(parameter, "typical"));

    /// <summary>Whether the remark that was typed is to be offered again.</summary>
    public bool IsLearnt(RiskParameterId parameter) => Chosen(parameter) == AnswerVerdict.Returned && Field(NameOf(parameter, "learn")) is not null && !string.IsNullOrWhiteSpace(OwnWords(parameter));

    /// <summary>The decisions that differ from what the page showed.</summary>
    /// <param name="typical">Words of the municipality's remarks by id.</param>
    public IReadOnlyDictionary<RiskParameterId, AnswerDecision> Decisions(IEnumerable<AuditQuestion> questions, IReadOnlyDictionary<string, string> typical)
    {
        var decisions = new Dictionary<RiskParameterId, AnswerDecision>();
        foreach (var parameter in questions.Select(question => question.Parameter))
        {
            if (Chosen(parameter) is { } chosen && Verdict(Field(NameOf(parameter, "seen"))) is { } seen && (chosen != seen || chosen == AnswerVerdict.Returned))
            {
                decisions[parameter] = new AnswerDecision(chosen, chosen == AnswerVerdict.Returned ? Remark(parameter, typical) : null, SeenRound, seen);
            }
        }

        return decisions;
    }

    /// <summary>The chosen typical remark with the reviewer's own words under it.</summary>
    private string Remark(RiskParameterId parameter, IReadOnlyDictionary<string, string> typical)
    {
        var chosen = typical.GetValueOrDefault(Typical(parameter) ?? "");
        var own = OwnWords(parameter);
        return string.Join('\n', ((string?[])[chosen, own]).Where(words => !string.IsNullOrWhiteSpace(words)));
    }

    private string? Field(string name) => sent is not null && sent.TryGetValue(name, out var values) ? values.ToString() : null;

    private static AnswerVerdict? Verdict(string? name) =>
        Enum.GetValues<AnswerVerdict>().Where(verdict => verdict.ToString() == name).Cast<AnswerVerdict?>().FirstOrDefault();
}
