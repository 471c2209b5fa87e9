using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>The page's fields as a browser sent them, and what was said about each answer.</summary>
public sealed class SelfAuditForm(IFormCollection? sent)
{
    private readonly Dictionary<RiskParameterId, List<string>> problems = [];
    private readonly Dictionary<RiskParameterId, SavedAnswer> theirs = [];

    /// <summary>Which button was pressed: «save», «submit», «withdraw», «attach (parameter)», «detach (parameter) (file)».</summary>
    public IReadOnlyList<string> Press { get; } = (sent is not null && sent.TryGetValue("press", out var press) ? press.ToString() : "").Split(' ');

    public bool HasProblems => problems.Count > 0;

    /// <summary>What was typed; none if the form had no such answer.</summary>
    public TypedAnswer? Typed(RiskParameterId parameter) => sent is null ? null : TypedAnswer.From(sent, parameter);

    /// <summary>The parameter and, behind it, the file that the pressed button names.</summary>
    public Guid? Named(int place) => Press.Count > place && Guid.TryParse(Press[place], out var id) ? id : null;

    public IFormFile? FileFor(RiskParameterId parameter) => sent?.Files.GetFile(TypedAnswer.NameOf(parameter, "file"));

    public void Tell(RiskParameterId parameter, IEnumerable<string> words)
    {
        if (!problems.TryGetValue(parameter, out var told))
        {
            problems[parameter] = told = [];
        }

        told.AddRange(words);
    }

    /// <summary>Tells why something was refused; nothing if it was done.</summary>
    public void Tell<T>(RiskParameterId parameter, Outcome<T> outcome)
        where T : class
    {
        if (!outcome.IsDone)
        {
            Tell(parameter, outcome.Refusals.Select(refusal => refusal.Words));
        }
    }

    /// <summary>Another person wrote this meanwhile.</summary>
    public void TellTheirs(RiskParameterId parameter, SavedAnswer answer) => theirs[parameter] = answer;

    public IReadOnlyList<string> ProblemsOf(RiskParameterId parameter) => problems.TryGetValue(parameter, out var told) ? told : [];

    public SavedAnswer? TheirsOf(RiskParameterId parameter) => theirs.GetValueOrDefault(parameter);

    public IReadOnlyCollection<RiskParameterId> Troubled => problems.Keys;

    /// <summary>What the fields show: what was typed, or what is kept. Whoever was shown another person's words has seen them.</summary>
    public TypedAnswer Shown(RiskParameterId parameter, SchoolAnswer? kept)
    {
        var now = TypedAnswer.From(kept?.Words ?? AnswerWords.None);
        return problems.ContainsKey(parameter) && Typed(parameter) is { } typed ? typed with { Seen = now.Seen } : now;
    }
}
