using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Risks;

/// <summary>The codes of a catalogue version: within one numbering each means one parameter.</summary>
public sealed partial class RiskCatalogueVersion
{
    public static readonly Rule CodesAreTwoNumbers = new(
        "catalogue/codes-are-two-numbers", "«{0}» – не код: нужны два числа через точку, например 2.4 (параметр «{1}»).");

    public static readonly Rule CodesDiffer = new("catalogue/codes-differ", "Код {0} стоит дважды: у параметров «{1}» и «{2}».");

    public static readonly Rule UsedCodeStays = new(
        "catalogue/used-code-stays", "У параметра «{1}» код {0} есть в аудите или в дорожных картах. Его можно заменить другим, но не убрать.");

    /// <param name="wanted">Parameters that are not named keep their codes.</param>
    /// <param name="inUse">Parameters whose code in this numbering documents name.</param>
    public IReadOnlyList<Refusal> WhyNotCode(CodeNumbering numbering, IReadOnlyList<WantedCode> wanted, IReadOnlySet<RiskParameterId> inUse)
    {
        var refusals = new List<Refusal>();
        var byId = wanted.ToDictionary(code => code.Parameter);
        var taken = new Dictionary<ParameterCode, RiskParameter>();
        foreach (var parameter in AllParameters())
        {
            var now = parameter.CodeIn(numbering);
            var printed = (byId.TryGetValue(parameter.Id, out var want) ? want.Printed : now?.Printed ?? "").Trim();
            if (printed.Length == 0)
            {
                if (now is not null && inUse.Contains(parameter.Id))
                {
                    refusals.Add(UsedCodeStays.Refuse(now.Code, parameter.Name));
                }
            }
            else if (!ParameterCode.TryParse(printed, out var code))
            {
                refusals.Add(CodesAreTwoNumbers.Refuse(Shown(printed), parameter.Name));
            }
            else if (!taken.TryAdd(code, parameter))
            {
                refusals.Add(CodesDiffer.Refuse(code, taken[code].Name, parameter.Name));
            }
        }

        return refusals;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotCode"/>.</exception>
    public void Code(CodeNumbering numbering, IReadOnlyList<WantedCode> wanted, IReadOnlySet<RiskParameterId> inUse)
    {
        RefusedException.ThrowIfAny(WhyNotCode(numbering, wanted, inUse));
        Revision++;
        var byId = wanted.ToDictionary(code => code.Parameter);
        foreach (var parameter in AllParameters().Where(parameter => byId.ContainsKey(parameter.Id)))
        {
            var want = byId[parameter.Id];
            parameter.Code(numbering, ParameterCode.TryParse(want.Printed, out var code) ? code : null, want.Printed.Trim(), want.IsCertain);
        }
    }

    private static string Shown(string printed) => printed.Length <= 20 ? printed : printed[..20] + "…";
}
