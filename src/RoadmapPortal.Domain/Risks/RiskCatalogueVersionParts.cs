using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Risks;

/// <summary>What a catalogue version consists of, and how its editor changes it.</summary>
public sealed partial class RiskCatalogueVersion
{
    /// <summary>The longest name of the five documents has 230 characters.</summary>
    public const int LongestName = 600;

    public const int LongestNumber = 10;

    public const int MostFactors = 40;

    /// <summary>A code has three digits for a parameter; nobody reads a list of a hundred.</summary>
    public const int MostParameters = 99;

    public static readonly Rule FactorsAreFew = new("catalogue/factors-are-few", "В версии не больше {0} факторов.");

    public static readonly Rule ParametersAreFew = new("catalogue/parameters-are-few", "В факторе не больше {0} параметров.");

    public static readonly Rule FactorNamesDiffer = new("catalogue/factor-names-differ", "Фактор «{0}» в этой версии уже есть.");

    public static readonly Rule ParameterNamesDiffer = new(
        "catalogue/parameter-names-differ", "Параметр «{0}» уже есть в факторе «{1}». Годы сравниваются по названиям, поэтому одинаковых быть не должно.");

    public static readonly Rule NumberFits = new("catalogue/number-fits", "Номер фактора – не длиннее {0} знаков, например «1.».");

    public static readonly Rule PinnedVersionStays = new(
        "catalogue/pinned-version-stays", "Версию {0} нельзя убрать: по ней работает период «{1}». Сначала выберите для него другую версию.");

    public static readonly Rule UsedVersionStays = new(
        "catalogue/used-version-stays", "Версию {0} нельзя убрать: её параметры ({1}) есть в аудитах или дорожных картах.");

    public IReadOnlyList<Refusal> WhyNotAddFactor(string number, string name) =>
        [.. factors.Count >= MostFactors ? [FactorsAreFew.Refuse(MostFactors)] : Array.Empty<Refusal>(), .. WhyNotCall(null, "", number, "", name)];

    /// <exception cref="RefusedException">See <see cref="WhyNotAddFactor"/>.</exception>
    public RiskFactor AddNewFactor(string number, string name)
    {
        RefusedException.ThrowIfAny(WhyNotAddFactor(number, name));
        Revision++;
        return AddFactor(Kept(number), Kept(name));
    }

    public IReadOnlyList<Refusal> WhyNotAddParameter(RiskFactor factor, string name) =>
        [.. factor.Parameters.Count >= MostParameters ? [ParametersAreFew.Refuse(MostParameters)] : Array.Empty<Refusal>(), .. WhyNotCall(null, "", name)];

    /// <exception cref="RefusedException">See <see cref="WhyNotAddParameter"/>.</exception>
    public RiskParameter AddNewParameter(RiskFactor factor, string name)
    {
        RefusedException.ThrowIfAny(WhyNotAddParameter(factor, name));
        Revision++;
        return factor.AddParameter(Kept(name));
    }

    /// <summary>Why a factor cannot bear this number and name.</summary>
    /// <param name="seenName">The name that the writer saw; as with the number, another one means that somebody else has written.</param>
    public IReadOnlyList<Refusal> WhyNotRename(RiskFactor factor, string seenNumber, string number, string seenName, string name) =>
        WhyNotCall(factor, seenNumber, number, seenName, name);

    /// <exception cref="RefusedException">See <see cref="WhyNotRename(RiskFactor, string, string, string, string)"/>.</exception>
    public void Rename(RiskFactor factor, string seenNumber, string number, string seenName, string name)
    {
        RefusedException.ThrowIfAny(WhyNotRename(factor, seenNumber, number, seenName, name));
        Revision++;
        factor.Rename(Kept(number), Kept(name));
    }

    public IReadOnlyList<Refusal> WhyNotRename(RiskParameter parameter, string seen, string name) => WhyNotCall(parameter, seen, name);

    /// <exception cref="RefusedException">See <see cref="WhyNotRename(RiskParameter, string, string)"/>.</exception>
    public void Rename(RiskParameter parameter, string seen, string name)
    {
        RefusedException.ThrowIfAny(WhyNotRename(parameter, seen, name));
        Revision++;
        parameter.Rename(Kept(name));
    }

    /// <summary>Retired factors and parameters are read and printed where they are used, and offered nowhere.</summary>
    public void Retire(RiskFactor factor, bool isRetired) => Edit(() => factor.Retire(isRetired));

    /// <inheritdoc cref="Retire(RiskFactor, bool)"/>
    public void Retire(RiskParameter parameter, bool isRetired) => Edit(() => parameter.Retire(isRetired));

    /// <exception cref="RefusedException">See <see cref="RiskParameter.WhyNotRemove"/>.</exception>
    public void Remove(RiskParameter parameter, ParameterUse use)
    {
        RefusedException.ThrowIfAny(parameter.WhyNotRemove(use));
        Edit(() => FactorOf(parameter).Remove(parameter));
    }

    /// <exception cref="RefusedException">See <see cref="RiskFactor.WhyNotRemove"/>.</exception>
    public void Remove(RiskFactor factor)
    {
        RefusedException.ThrowIfAny(factor.WhyNotRemove());
        Edit(() => factors.Remove(factor));
    }

    public RiskFactor FactorOf(RiskParameter parameter) => factors.First(factor => factor.Id == parameter.FactorId);

    /// <param name="periods">The words of the periods that pin the version.</param>
    /// <param name="used">How many of its parameters audits or activities use.</param>
    public IReadOnlyList<Refusal> WhyNotRemove(IReadOnlyList<string> periods, int used) =>
    [
        .. periods.Count > 0 ? [PinnedVersionStays.Refuse(Number, string.Join("», «", periods))] : Array.Empty<Refusal>(),
        .. used > 0 ? [UsedVersionStays.Refuse(Number, used)] : Array.Empty<Refusal>(),
    ];

    private void Edit(Action deed)
    {
        deed();
        Revision++;
    }

    private List<Refusal> WhyNotCall(RiskFactor? factor, string seenNumber, string number, string seenName, string name)
    {
        var refusals = Wording.WhyNotWrite(factor?.Name ?? "", seenName, name, LongestName, mayBeEmpty: false).ToList();
        refusals.AddRange(Wording.WhyNotWrite(factor?.PrintedNumber ?? "", seenNumber, number, Wording.LongestHeading));
        if (number.Trim().Length > LongestNumber)
        {
            refusals.Add(NumberFits.Refuse(LongestNumber));
        }

        if (factors.FirstOrDefault(other => other != factor && RiskParameter.AreSame(other.Name, name)) is { } same)
        {
            refusals.Add(FactorNamesDiffer.Refuse(same.Name));
        }

        return refusals;
    }

    private List<Refusal> WhyNotCall(RiskParameter? parameter, string seen, string name)
    {
        var refusals = Wording.WhyNotWrite(parameter?.Name ?? "", seen, name, LongestName, mayBeEmpty: false).ToList();
        if (AllParameters().FirstOrDefault(other => other != parameter && RiskParameter.AreSame(other.Name, name)) is { } same)
        {
            refusals.Add(ParameterNamesDiffer.Refuse(same.Name, FactorOf(same).Name));
        }

        return refusals;
    }

    private static string Kept(string words) => Cells.Clean(words).ReplaceLineEndings(" ").Trim();
}
