using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tests.Checks;

namespace RoadmapPortal.Domain.Tests.Risks.Renumbering;

/// <summary>The audit has 2.1 «Первый», 2.2 «Второй», 2.3 «Третий», 5.1 «Пятый» in canonical codes; each is named by the first rows.</summary>
public sealed class RenumberingPlanTests
{
    private readonly Checkup checkup = new();

    public RenumberingPlanTests()
    {
        var contingent = checkup.Sample.First;
        var third = checkup.Sample.Version.Factors[0].AddParameter("Третий");
        third.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("2.3"), "2.3");
        checkup.Audited(third);
        checkup.Parameter("Кадры", "5.1", "Пятый", isCovered: false);
        contingent.Name.ShouldBe("Первый");
    }

    [Theory]
    [InlineData("2.1", "2.2")]
    [InlineData("2.1.,2.2.", "2.2.,2.1.")]
    [InlineData("2.1\n2.2 и 5.1", "2.2\n2.1 и 5.1")]
    [InlineData("п. 2.1, 2.1", "п. 2.2, 2.2")]
    [InlineData("2.1–2.2", null)]
    [InlineData("2.2 - 2.3", "2.1, 2.3")]
    [InlineData("2.1.–2.3.", null)]
    [InlineData("все параметры", null)]
    [InlineData("5.1", null)]
    [InlineData("9.9", null)]
    [InlineData("12.1, 2.11", null)]
    [InlineData("(приоритетно 2.1)", null)]
    public void Swap_InACodeCell_ChangesTheCodesAlone(string words, string? after) =>
        CellAfter(ColumnKind.Codes, words, ("Первый", "2.2"), ("Второй", "2.1")).ShouldBe(after);

    [Theory]
    [InlineData("2.1–2.3", "3.1–3.3")]
    [InlineData("2.1. - 2.3.", "3.1. - 3.3.")]
    [InlineData("2.1-2.2,2.3", "3.1-3.2,3.3")]
    public void Move_OfAWholeRange_IsARangeAgain(string words, string after) =>
        CellAfter(ColumnKind.Codes, words, ("Первый", "3.1"), ("Второй", "3.2"), ("Третий", "3.3")).ShouldBe(after);

    [Theory]
    [InlineData("Контингент обучающихся по параметрам 2.1, 2.2", "Контингент обучающихся по параметрам 2.2, 2.1")]
    [InlineData("Педагоги (параметр 2.1). До 2.1 часов", "Педагоги (параметр 2.2). До 2.1 часов")]
    [InlineData("пункт 2.1 приказа", null)]
    public void Prose_IsWrittenOver_WhereItSpeaksOfParameters(string words, string? after) =>
        CellAfter(ColumnKind.Audience, words, ("Первый", "2.2"), ("Второй", "2.1")).ShouldBe(after);

    [Fact]
    public void Dates_AreNoCodes() => CellAfter(ColumnKind.Dates, "параметр 2.1", ("Первый", "2.2"), ("Второй", "2.1")).ShouldBeNull();

    [Fact]
    public void Cell_TellsWhereTheCodesStand()
    {
        checkup.Row("Семинар", codes: "см. 2.1, 2.10 и 2.2");
        var cell = Plan(("Первый", "12.1"), ("Второй", "2.1")).Roadmaps.Single().Changed[^1];
        cell.Change.Words.ShouldBe("см. 12.1, 2.10 и 2.1");
        cell.Places.Select(place => place.In(cell.Change.Seen)).ShouldBe(["2.1", "2.2"]);
        cell.PlacesAfter.Select(place => place.In(cell.Change.Words)).ShouldBe(["12.1", "2.1"]);
        cell.Where.ShouldEndWith("графа «Код»");
    }

    [Fact]
    public void HiddenColumn_IsWrittenOverToo()
    {
        var column = checkup.Sample.Table.Columns.Single(column => column.Kind == ColumnKind.Codes);
        checkup.Sample.Table.Hide(column.Id);
        Plan(("Первый", "2.4")).Roadmaps.Single().Changed.ShouldHaveSingleItem().Change.Words.ShouldBe("2.4, 2.2");
    }

    [Fact]
    public void Code_ThatMeantNothing_AndWouldMeanSomething_IsLeftAndTold()
    {
        checkup.Row("Семинар", codes: "7.7, 2.1");
        var plan = Plan(("Первый", "7.7"));
        plan.Roadmaps.Single().Changed[^1].Change.Words.ShouldBe("7.7, 7.7");
        plan.Roadmaps.Single().Left.ShouldHaveSingleItem().Reason.Rule.ShouldBe(CodeTranslation.CodeKeepsItsMeaning);
    }

    [Fact]
    public void Range_WithACodeThatCannotBeTranslated_IsLeftWhole()
    {
        checkup.Row("Семинар", codes: "2.1–2.4");
        var roadmap = Plan(("Первый", "2.4")).Roadmaps.Single();
        roadmap.Changed.Select(cell => cell.Change.Words).ShouldBe(["2.4, 2.2"], "the first row alone");
        roadmap.Left.ShouldHaveSingleItem().Reason.Rule.ShouldBe(RenumberedWords.RangeIsClear);
    }

    [Fact]
    public void Unreadable_AndOutsideTables_IsLeftAndTold()
    {
        checkup.Row("Семинар", codes: "2,1 или иное");
        checkup.Roadmap.AddBlock(BlockKind.Prose, null, "Особое внимание – параметру 2.1.");
        Plan(("Первый", "2.4")).Roadmaps.Single().Left.Select(left => left.Reason.Rule).ShouldBe([RoadmapRenumbering.CodeIsRead, RoadmapRenumbering.CodeStandsInATable]);
        Plan(("Пятый", "5.2")).Roadmaps.Single().Left.Select(left => left.Reason.Rule).ShouldBe([RoadmapRenumbering.CodeIsRead]);
    }

    [Fact]
    public void Codes_InUse_CannotBeTakenAway_OthersCan()
    {
        Plan(("Пятый", "")).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.UsedCodeStays);
        var unused = checkup.Sample.Version.Factors[0].AddParameter("Лишний");
        unused.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("2.9"), "2.9");
        var plan = Plan(("Лишний", ""));
        plan.Refusals.ShouldBeEmpty();
        plan.ConcernsCatalogueOnly.ShouldBeTrue();
        checkup.Row("Семинар", codes: "2.9");
        Plan(("Лишний", "")).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogueVersion.UsedCodeStays);
    }

    [Fact]
    public void Switch_ToAnotherNumbering_TranslatesEveryCode()
    {
        checkup.Row("Семинар", codes: "2.1–2.3, 5.1");
        var (version, period) = (checkup.Sample.Version, Period());
        var audited = checkup.Audit!.Lines.Select(line => line.ParameterId).ToHashSet();
        var codes = CodeCounting.Count(version, CodeNumbering.LocalWhole, audited, new HashSet<RiskParameterId>());
        var plan = RenumberingPlan.Of(version, CodeNumbering.LocalWhole, codes, [period], period);
        plan.Refusals.ShouldBeEmpty();
        plan.Audits.ShouldHaveSingleItem().ShouldBe(new RenumberedAudit(checkup.Audit.Id, CodeNumbering.Canonical, CodeNumbering.LocalWhole));
        plan.Roadmaps.Single().Changed.Select(cell => cell.Change.Words).ShouldBe(["1.1, 1.2", "1.1–1.3, 2.1"]);
    }

    [Fact]
    public void Switch_WithoutCodes_LeavesThemAndTells()
    {
        var period = Period();
        var plan = RenumberingPlan.Of(checkup.Sample.Version, CodeNumbering.LocalWhole, [], [period], period);
        plan.WithoutCode.Count.ShouldBe(4);
        plan.Roadmaps.Single().Changed.ShouldBeEmpty();
        plan.Roadmaps.Single().Left.ShouldAllBe(left => left.Reason.Rule == CodeTranslation.ParameterHasACode);
        RenumberingPlan.Of(checkup.Sample.Version, CodeNumbering.LocalWhole, [], [period with { Audit = null }], period with { Audit = null })
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RenumberingPlan.SwitchedPeriodHasAnAudit);
    }

    [Fact]
    public void AnotherPeriod_OfAnotherNumbering_IsNotConcerned()
    {
        var plan = RenumberingPlan.Of(checkup.Sample.Version, CodeNumbering.LocalWhole, [new(checkup.Sample.First.Id, "1.1", true)], [Period()], null);
        (plan.CellCount, plan.ConcernsCatalogueOnly, plan.ChangesNothing).ShouldBe((0, true, false));
    }

    [Fact]
    public void Locked_IsToldAndLeft_ApprovedForbids()
    {
        Stages.Put(checkup.Roadmap, MunicipalRoadmapStage.ForApproval);
        var plan = Plan(("Первый", "2.4"));
        plan.Refusals.ShouldBeEmpty();
        plan.Roadmaps.ShouldBeEmpty();
        plan.Locked.ShouldHaveSingleItem().Changed.ShouldHaveSingleItem();
        Stages.Put(checkup.Roadmap, MunicipalRoadmapStage.Approved);
        Plan(("Первый", "2.4")).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RenumberingPlan.ApprovedStaysAsItIs);
    }

    [Fact]
    public void Mark_IsAnotherForAnythingElse()
    {
        var mark = Plan(("Первый", "2.4")).Mark();
        Plan(("Первый", "2.4")).Mark().ShouldBe(mark);
        Plan(("Первый", "2.5")).Mark().ShouldNotBe(mark);
        checkup.Row("Ещё", codes: "2.1");
        Plan(("Первый", "2.4")).Mark().ShouldNotBe(mark);
    }

    [Fact]
    public void Expansion_LongerThanACell_IsLeft()
    {
        var version = checkup.Sample.Version;
        var many = Enumerable.Range(4, 96).Select(at => version.Factors[0].AddParameter($"П{at}")).ToList();
        foreach (var (parameter, at) in many.Select((parameter, at) => (parameter, at + 4)))
        {
            parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse($"2.{at}"), $"2.{at}");
        }

        checkup.Row("Семинар", codes: string.Join(',', Enumerable.Repeat("2.4-2.99", 2_000)));
        Plan(("П50", "7.7")).Roadmaps.Single().Left.ShouldHaveSingleItem().Reason.Rule.ShouldBe(Activity.CellFits);
    }

    private string? CellAfter(ColumnKind column, string words, params (string Name, string Code)[] codes)
    {
        checkup.Row("Семинар").Cell(ColumnKind.Codes, "").Cell(column, words);
        return Plan(codes).Roadmaps.SelectMany(roadmap => roadmap.Changed).FirstOrDefault(cell => cell.Change.Activity == checkup.Last.Id)?.Change.Words;
    }

    private RenumberingPlan Plan(params (string Name, string Code)[] codes) => RenumberingPlan.Of(
        checkup.Sample.Version,
        CodeNumbering.Canonical,
        [.. codes.Select(code => new WantedCode(checkup.Sample.Version.AllParameters().Single(parameter => parameter.Name == code.Name).Id, code.Code, true))],
        [Period()],
        null);

    private RenumberedPeriod Period() => new(checkup.Period, checkup.Audit, [checkup.Roadmap]);
}
