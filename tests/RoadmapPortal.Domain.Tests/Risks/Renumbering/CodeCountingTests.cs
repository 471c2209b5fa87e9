using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Risks.Renumbering;

public sealed class CodeCountingTests
{
    private readonly RiskCatalogueVersion version = new RiskCatalogue(MunicipalityId.New(), RiskCatalogueId.New(), "К").AddVersion();
    private readonly List<RiskParameter> all;

    public CodeCountingTests()
    {
        // Two factors as школа № 12 prints them, «1» before the canonical 2.2; a third whose printed number is the only one known.
        var contingent = version.AddFactor("1", "Контингент");
        var staff = version.AddFactor("2", "Кадры");
        var parents = version.AddFactor("9.", "Родители");
        all = [contingent.AddParameter("а"), contingent.AddParameter("б"), contingent.AddParameter("в"), staff.AddParameter("г"), parents.AddParameter("д"), parents.AddParameter("е")];
        all[1].AddCode(CodeNumbering.Canonical, ParameterCode.Parse("2.2"), "2.2");
        all[3].AddCode(CodeNumbering.Canonical, ParameterCode.Parse("4.1"), "4.1");
    }

    [Fact]
    public void PerFactor_KeepsTheNumberOfTheFactor_AndCountsTheAuditedFirst() =>
        Count(CodeNumbering.LocalPerFactor, audited: "авд", named: "бе").ShouldBe("а 2.1, в 2.2, б 2.3, д 9.1, е 9.2");

    [Fact]
    public void Whole_CountsFactorsToo_ThoseThatOnlyRoadmapsNameLast() =>
        Count(CodeNumbering.LocalWhole, audited: "вд", named: "ге").ShouldBe("в 1.1, д 2.1, е 2.2, г 3.1");

    [Fact]
    public void Others_LoseTheirCode_AndTheFullStopIsKept()
    {
        all[0].AddCode(CodeNumbering.LocalWhole, ParameterCode.Parse("1.1"), "1.1.");
        all[5].AddCode(CodeNumbering.LocalWhole, ParameterCode.Parse("3.1"), "3.1.");
        Count(CodeNumbering.LocalWhole, audited: "г", named: "а").ShouldBe("г 1.1., а 2.1., е ");
    }

    [Fact]
    public void Canonical_IsNotCounted() =>
        Should.Throw<ArgumentException>(() => CodeCounting.Count(version, CodeNumbering.Canonical, new HashSet<RiskParameterId>(), new HashSet<RiskParameterId>()));

    private string Count(CodeNumbering numbering, string audited, string named)
    {
        HashSet<RiskParameterId> Of(string names) => [.. all.Where(parameter => names.Contains(parameter.Name, StringComparison.Ordinal)).Select(parameter => parameter.Id)];
        return string.Join(", ", CodeCounting.Count(version, numbering, Of(audited), Of(named)).Select(code => $"{all.Single(parameter => parameter.Id == code.Parameter).Name} {code.Printed}"));
    }
}
