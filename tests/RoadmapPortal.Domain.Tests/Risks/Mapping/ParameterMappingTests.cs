using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Risks.Mapping;

public sealed class ParameterMappingTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();

    private readonly RiskCatalogueVersion left = Version("Мотивация", "Дефицит педагогов");
    private readonly RiskCatalogueVersion right = Version("уровень мотивации", "оценка мотивации", "ДЕФИЦИТ  педагогов");

    [Fact]
    public void Mapping_IsOnePairInEitherOrder()
    {
        var (one, other) = (RiskParameterId.New(), RiskParameterId.New());
        var (mapping, reversed) = (new ParameterMapping(Tenant, ParameterMappingId.New(), one, other), new ParameterMapping(Tenant, ParameterMappingId.New(), other, one));
        (mapping.OneId, mapping.OtherId).ShouldBe((reversed.OneId, reversed.OtherId));
        mapping.Joins(other, one).ShouldBeTrue();
        mapping.Joins(one, one).ShouldBeFalse();
    }

    [Fact]
    public void Map_WithinOneVersion_OrSomethingElse_IsRefused()
    {
        var (one, other) = (left.Factors[0], right.Factors[0]);
        new VersionPair(left, left).WhyNotMap().ShouldHaveSingleItem().Rule.ShouldBe(VersionPair.VersionsDiffer);
        var pair = new VersionPair(left, right);
        pair.WhyNotMap(one.Parameters[0].Id, [other.Parameters[0].Id]).ShouldBeEmpty();
        pair.WhyNotMap(one.Id, [other.Id]).ShouldBeEmpty();
        pair.WhyNotMap(one.Parameters[0].Id, [one.Parameters[1].Id]).ShouldHaveSingleItem().Rule.ShouldBe(VersionPair.PartsAreOfThePair);
        pair.WhyNotMap(other.Id, [one.Id]).ShouldHaveSingleItem().Rule.ShouldBe(VersionPair.PartsAreOfThePair);
    }

    private static RiskCatalogueVersion Version(params string[] parameters)
    {
        var version = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "К").AddVersion();
        var factor = version.AddFactor("", "Фактор");
        parameters.ToList().ForEach(name => factor.AddParameter(name));
        return version;
    }
}
