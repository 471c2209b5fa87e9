using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Risks;

public sealed class CatalogueVersionTests
{
    private readonly RiskCatalogue catalogue = new(MunicipalityId.New(), RiskCatalogueId.New(), "Факторы риска");
    private readonly RiskCatalogueVersion version;
    private readonly RiskFactor staff;
    private readonly RiskParameter teachers;
    private readonly RiskParameter specialists;

    public CatalogueVersionTests()
    {
        version = catalogue.AddVersion();
        staff = version.AddFactor("4.", "Кадровые ресурсы");
        teachers = staff.AddParameter("Дефицит педагогов");
        specialists = staff.AddParameter("Дефицит специалистов");
        teachers.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("4.1"), "4.1");
        specialists.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("4.2"), "4.2", isCertain: false);
    }

    [Fact]
    public void Add_NewParts_StandLast_AndEachEditIsCounted()
    {
        var factor = version.AddNewFactor(" 5. ", "  Профессионализм\r\n педагогов ");
        (factor.PrintedNumber, factor.Name, factor.Position).ShouldBe(("5.", "Профессионализм  педагогов", 1));
        version.AddNewParameter(factor, "Стаж менее 5 лет").Position.ShouldBe(0);
        version.AddNewParameter(staff, "Нагрузка").Position.ShouldBe(2);
        version.Revision.ShouldBe(3);
    }

    [Theory]
    [InlineData("", "wording/says-something")]
    [InlineData("   ", "wording/says-something")]
    [InlineData("дефицит  ПЕДАГОГОВ", "catalogue/parameter-names-differ")]
    public void AddParameter_WithoutAName_OrWithOneThatIsThere_IsRefused(string name, string rule)
    {
        version.WhyNotAddParameter(staff, name).ShouldHaveSingleItem().Rule.Id.ShouldBe(rule);
        Should.Throw<RefusedException>(() => version.AddNewParameter(staff, name));
    }

    [Fact]
    public void Add_TooLongOrTooMany_IsRefused()
    {
        version.WhyNotAddParameter(staff, new string('а', 601)).ShouldHaveSingleItem().Rule.ShouldBe(Wording.Fits);
        version.WhyNotAddFactor("12345678901", "Новый").ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.NumberFits);
        version.WhyNotAddFactor("1.", "кадровые ресурсы").ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.FactorNamesDiffer);
        Enumerable.Range(0, 97).ToList().ForEach(at => staff.AddParameter($"Параметр {at}"));
        version.WhyNotAddParameter(staff, "Сотый").ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.ParametersAreFew);
        Enumerable.Range(0, 39).ToList().ForEach(at => version.AddFactor("", $"Фактор {at}"));
        version.WhyNotAddFactor("", "Сорок первый").ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.FactorsAreFew);
    }

    [Fact]
    public void Rename_KeepsWhatOthersWroteMeanwhile()
    {
        version.Rename(teachers, "Дефицит педагогов", "Дефицит педагогических сотрудников");
        version.WhyNotRename(teachers, "Дефицит педагогов", "Нехватка учителей").ShouldHaveSingleItem().Rule.ShouldBe(Wording.IsStillAsSeen);
        version.WhyNotRename(teachers, teachers.Name, specialists.Name).ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.ParameterNamesDiffer);
        version.WhyNotRename(teachers, teachers.Name, "ДЕФИЦИТ педагогических сотрудников").ShouldBeEmpty("its own name in another spelling");
        version.Rename(staff, "4.", "IV", "Кадровые ресурсы", "Кадры");
        (staff.PrintedNumber, staff.Name).ShouldBe(("IV", "Кадры"));
    }

    [Fact]
    public void Move_ChangesPlacesWithTheNeighbour_AndStopsAtTheEdge()
    {
        version.WhyNotMove(teachers, Side.Above).ShouldHaveSingleItem().Rule.ShouldBe(Places.PartHasWhereToGo);
        version.Move(teachers, Side.Below);
        staff.Parameters.ShouldBe([specialists, teachers]);
        version.WhyNotMove(teachers, Side.Below).ShouldHaveSingleItem().Rule.ShouldBe(Places.PartHasWhereToGo);
        version.Print(CodeNumbering.Canonical, [teachers.Id, specialists.Id]).ShouldBe("4.2, 4.1");
        var other = version.AddNewFactor("1.", "Оснащение");
        version.Move(other, Side.Above);
        version.Factors.ShouldBe([other, staff]);
        Should.Throw<RefusedException>(() => version.Move(other, Side.Above));
    }

    [Fact]
    public void Remove_OnlyWhatNobodyUses()
    {
        teachers.WhyNotRemove(new ParameterUse(0, 0, 1)).ShouldHaveSingleItem().Rule.ShouldBe(RiskParameter.UsedParameterStays);
        Should.Throw<RefusedException>(() => version.Remove(teachers, new ParameterUse(1, 0, 0)));
        Should.Throw<RefusedException>(() => version.Remove(teachers, new ParameterUse(0, 1, 0)));
        staff.WhyNotRemove().ShouldHaveSingleItem().Rule.ShouldBe(RiskFactor.FactorWithParametersStays);
        version.Remove(teachers, ParameterUse.None);
        version.Remove(specialists, ParameterUse.None);
        version.Remove(staff);
        version.Factors.ShouldBeEmpty();
    }

    [Fact]
    public void Retire_IsReadStill_AndOfferedNoMore()
    {
        version.Retire(teachers, isRetired: true);
        version.Offered().ShouldBe([specialists]);
        version.FindByCode(CodeNumbering.Canonical, ParameterCode.Parse("4.1")).ShouldBe(teachers);
        version.Print(CodeNumbering.Canonical, [teachers.Id]).ShouldBe("4.1");
        version.Retire(staff, isRetired: true);
        version.Offered().ShouldBeEmpty();
        version.Retire(staff, isRetired: false);
        version.Retire(teachers, isRetired: false);
        version.Offered().ShouldBe([teachers, specialists]);
    }

    [Fact]
    public void Copy_HasEverythingButTheRetired_AndIdsOfItsOwn()
    {
        version.AddNewParameter(staff, "Старый параметр");
        version.Retire(staff.Parameters[^1], isRetired: true);
        var retired = version.AddNewFactor("9.", "Старый фактор");
        version.Retire(retired, isRetired: true);
        var copy = catalogue.AddVersionLike(version);
        (copy.Number, copy.CatalogueId).ShouldBe((2, catalogue.Id));
        copy.IsLike(version).ShouldBeTrue();
        copy.AllParameters().Select(parameter => (parameter.Name, parameter.Codings[0].Printed, parameter.Codings[0].IsCertain))
            .ShouldBe([("Дефицит педагогов", "4.1", true), ("Дефицит специалистов", "4.2", false)]);
        copy.AllParameters().Select(parameter => parameter.Id).ShouldNotContain(teachers.Id);
        catalogue.WhyNotAddVersion(copy, version).ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogue.VersionsDiffer);
        copy.Rename(copy.Factors[0], "4.", "4.", "Кадровые ресурсы", "Кадры");
        copy.IsLike(version).ShouldBeFalse();
        catalogue.WhyNotAddVersion(copy, version).ShouldBeEmpty();
        catalogue.WhyNotAddVersion(copy, copy).ShouldBeEmpty("to begin with the newest itself is usual");
    }

    [Fact]
    public void RemoveVersion_PinnedOrUsed_IsRefused()
    {
        version.WhyNotRemove(["2024 год"], 3).Select(refusal => refusal.Rule).ShouldBe([RiskCatalogueVersion.PinnedVersionStays, RiskCatalogueVersion.UsedVersionStays]);
        Should.Throw<RefusedException>(() => catalogue.Remove(version, [], 1));
        catalogue.Remove(version, [], 0);
        catalogue.Versions.ShouldBeEmpty();
    }

    [Fact]
    public void Code_SwapsCodes_AndMarksGuesses()
    {
        version.Code(CodeNumbering.Canonical, [new(teachers.Id, "4.2", false), new(specialists.Id, " 4.1. ", true)], new HashSet<RiskParameterId>());
        version.FindByCode(CodeNumbering.Canonical, ParameterCode.Parse("4.1")).ShouldBe(specialists);
        (specialists.CodeIn(CodeNumbering.Canonical)!.Printed, teachers.CodeIn(CodeNumbering.Canonical)!.IsCertain).ShouldBe(("4.1.", false));
        version.Code(CodeNumbering.LocalWhole, [new(teachers.Id, "1.1", true)], new HashSet<RiskParameterId>());
        teachers.Codings.Count.ShouldBe(2);
        version.Code(CodeNumbering.LocalWhole, [new(teachers.Id, "", true)], new HashSet<RiskParameterId>());
        teachers.CodeIn(CodeNumbering.LocalWhole).ShouldBeNull();
    }

    [Fact]
    public void Code_TwiceOrNoneOrOneInUseTakenAway_IsRefused()
    {
        var none = new HashSet<RiskParameterId>();
        version.WhyNotCode(CodeNumbering.Canonical, [new(teachers.Id, "4.2", true)], none).ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.CodesDiffer);
        version.WhyNotCode(CodeNumbering.Canonical, [new(teachers.Id, "4,3", true)], none).ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.CodesAreTwoNumbers);
        version.WhyNotCode(CodeNumbering.Canonical, [new(teachers.Id, "", true)], new HashSet<RiskParameterId> { teachers.Id }).ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.UsedCodeStays);
        version.WhyNotCode(CodeNumbering.Canonical, [new(teachers.Id, "", true)], none).ShouldBeEmpty();
        version.WhyNotCode(CodeNumbering.LocalWhole, [new(teachers.Id, "4.2", true)], none).ShouldBeEmpty("each numbering has codes of its own");
        Should.Throw<RefusedException>(() => version.Code(CodeNumbering.Canonical, [new(teachers.Id, "4.2", true)], none));
    }

    [Fact]
    public void Pin_AnotherVersion_WhileNothingIsUsed()
    {
        var period = new PlanningPeriod(version.Tenant, PlanningPeriodId.New(), "2024 год", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), version.Id);
        var next = catalogue.AddVersionLike(version);
        period.WhyNotPin(next.Id, new ParameterUse(0, 0, 2)).ShouldHaveSingleItem().Rule.ShouldBe(PlanningPeriod.NothingOfItsCatalogueIsUsed);
        period.WhyNotPin(version.Id, new ParameterUse(1, 1, 1)).ShouldBeEmpty("it is the one chosen already");
        Should.Throw<RefusedException>(() => period.Pin(next.Id, new ParameterUse(1, 0, 0)));
        period.Pin(next.Id, ParameterUse.None);
        period.CatalogueVersionId.ShouldBe(next.Id);
    }
}
