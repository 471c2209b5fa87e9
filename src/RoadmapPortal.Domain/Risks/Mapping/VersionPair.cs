using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Risks.Mapping;

/// <summary>Two catalogue versions whose parts are mapped to each other.</summary>
public sealed record VersionPair(RiskCatalogueVersion Left, RiskCatalogueVersion Right)
{
    public static readonly Rule VersionsDiffer = new("mapping/versions-differ", "Сопоставляют две разные версии: выберите справа другую.");

    public static readonly Rule PartsAreOfThePair = new("mapping/parts-are-of-the-pair", "Такого фактора или параметра в этих версиях нет. Откройте страницу заново.");

    public IReadOnlyList<Refusal> WhyNotMap() => Left.Id == Right.Id ? [VersionsDiffer.Refuse()] : [];

    /// <param name="wanted">Everything on the right that it is to be mapped to.</param>
    public IReadOnlyList<Refusal> WhyNotMap(RiskParameterId left, IReadOnlyCollection<RiskParameterId> wanted)
    {
        var right = Right.AllParameters().Select(parameter => parameter.Id).ToHashSet();
        return [.. WhyNotMap(), .. Left.AllParameters().All(parameter => parameter.Id != left) || !wanted.All(right.Contains) ? [PartsAreOfThePair.Refuse()] : Array.Empty<Refusal>()];
    }

    /// <inheritdoc cref="WhyNotMap(RiskParameterId, IReadOnlyCollection{RiskParameterId})"/>
    public IReadOnlyList<Refusal> WhyNotMap(RiskFactorId left, IReadOnlyCollection<RiskFactorId> wanted)
    {
        var right = Right.Factors.Select(factor => factor.Id).ToHashSet();
        return [.. WhyNotMap(), .. Left.Factors.All(factor => factor.Id != left) || !wanted.All(right.Contains) ? [PartsAreOfThePair.Refuse()] : Array.Empty<Refusal>()];
    }
}
