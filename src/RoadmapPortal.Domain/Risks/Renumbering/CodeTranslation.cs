using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Risks.Renumbering;

/// <summary>What each code becomes. All codes are looked up at once, so 2.1 and 2.2 may change places.</summary>
public sealed class CodeTranslation
{
    public static readonly Rule CodeKeepsItsMeaning = new(
        "renumbering/code-keeps-its-meaning", "Код {0} до сих пор ничего не значил, а теперь будет значить «{1}». Исправьте его здесь сами.");

    public static readonly Rule ParameterHasACode = new(
        "renumbering/parameter-has-a-code", "У параметра «{1}» в новой нумерации нет кода, поэтому {0} останется как есть.");

    private readonly Dictionary<ParameterCode, RiskParameter> before;
    private readonly Dictionary<RiskParameterId, ParameterCode> after;
    private readonly Dictionary<ParameterCode, RiskParameter> meant = [];

    private CodeTranslation(Dictionary<ParameterCode, RiskParameter> before, Dictionary<RiskParameterId, ParameterCode> after, IEnumerable<RiskParameter> parameters)
    {
        this.before = before;
        this.after = after;
        foreach (var parameter in parameters)
        {
            if (after.TryGetValue(parameter.Id, out var code))
            {
                meant.TryAdd(code, parameter);
            }
        }
    }

    /// <summary>From the codes that a version has in one numbering to those that it is to have in another or the same.</summary>
    /// <param name="wanted">What is to change in the numbering <paramref name="to"/>; parameters that are not named keep theirs.</param>
    public static CodeTranslation Between(RiskCatalogueVersion version, CodeNumbering from, CodeNumbering to, IReadOnlyList<WantedCode> wanted)
    {
        var byId = wanted.ToDictionary(code => code.Parameter);
        var (before, after) = (new Dictionary<ParameterCode, RiskParameter>(), new Dictionary<RiskParameterId, ParameterCode>());
        foreach (var parameter in version.AllParameters())
        {
            if (parameter.CodeIn(from) is { } coding)
            {
                before.TryAdd(coding.Code, parameter);
            }

            var code = byId.TryGetValue(parameter.Id, out var want)
                ? ParameterCode.TryParse(want.Printed, out var parsed) ? parsed : null
                : parameter.CodeIn(to)?.Code;
            if (code is not null)
            {
                after[parameter.Id] = code;
            }
        }

        return new CodeTranslation(before, after, version.AllParameters());
    }

    /// <summary>The parameter that a code means now; none if it means nothing.</summary>
    public RiskParameter? Meaning(ParameterCode code) => before.GetValueOrDefault(code);

    /// <summary>The code that a parameter will bear; none if it will have none.</summary>
    public ParameterCode? Code(RiskParameter parameter) => after.GetValueOrDefault(parameter.Id);

    /// <summary>Whether any code means something else afterwards.</summary>
    public bool ChangesAnything => before.Any(pair => Code(pair.Value) != pair.Key) || meant.Keys.Any(code => !before.ContainsKey(code));

    /// <summary>What is to be written for a code, or why it has to stay as it is.</summary>
    internal TranslatedCode Of(ParameterCode code) => Meaning(code) is { } parameter
        ? Code(parameter) is { } changed ? new TranslatedCode(changed, null) : new TranslatedCode(code, ParameterHasACode.Refuse(code, parameter.Name))
        : new TranslatedCode(code, meant.TryGetValue(code, out var other) ? CodeKeepsItsMeaning.Refuse(code, other.Name) : null);
}

/// <param name="Left">Why the code stays; none if it is right.</param>
internal readonly record struct TranslatedCode(ParameterCode Code, Refusal? Left);
