using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Comparing;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits.Comparing;

public sealed class AuditComparisonTests
{
    private static readonly DateOnly Before = new(2022, 8, 1), Now = new(2023, 8, 1);
    private static readonly MunicipalityId Tenant = MunicipalityId.New();

    private readonly School first = School(1), second = School(2), third = School(3);

    [Fact]
    public void Of_OneName_TellsWhereItAppearedStayedAndIsNoMore()
    {
        var line = Compare(Audit(Now, ("Дефицит педагогов", [first, second])), Audit(Before, ("дефицит  педагогов", [second, third]))).Parameters.ShouldHaveSingleItem();
        line.Appeared.ShouldBe([first]);
        line.Stayed.ShouldBe([second]);
        line.Disappeared.ShouldBe([third]);
        (line.CountBefore, line.CountNow, line.Changes).ShouldBe((2, 2, 2));
    }

    [Fact]
    public void Of_ParameterThatOneAuditDidNotLookAt_IsNoChange()
    {
        var comparison = Compare(Audit(Now, ("Новый", [first]), ("Общий", [])), Audit(Before, ("Прежний", [second]), ("Общий", [second])));
        comparison.OnlyNow.ShouldHaveSingleItem().Words.ShouldBe("Новый");
        comparison.OnlyBefore.ShouldHaveSingleItem().Words.ShouldBe("Прежний");
        comparison.Parameters.Select(line => line.Changes).ShouldBe([0, 1, 0]);
        (comparison.AppearedMarks, comparison.AppearedSchools).ShouldBe((0, 0));
        (comparison.DisappearedMarks, comparison.DisappearedSchools).ShouldBe((1, 1));
        comparison.BySchool()[0].Changes.ShouldBe(0);
        comparison.BySchool()[0].CountNow.ShouldBe(0);
    }

    [Fact]
    public void Of_ParameterSplitInTwo_KeepsTheRiskOfASchoolThatHasEither()
    {
        var (now, past) = (Audit(Now, ("Молодые учителя", [first]), ("Учителя-совместители", [second])), Audit(Before, ("Дефицит педагогов", [first, second, third])));
        var mapped = now.Columns.Select(column => new ParameterPair(column.Parameter.Id, past.Columns[0].Parameter.Id)).ToList();
        var comparison = Compare(now, past, mapped);
        var line = comparison.Parameters.ShouldHaveSingleItem();
        line.Words.ShouldBe("Молодые учителя; Учителя-совместители");
        line.Stayed.ShouldBe([first, second]);
        line.Disappeared.ShouldBe([third]);
        comparison.DisappearedMarks.ShouldBe(1);
    }

    [Fact]
    public void Of_TwoParametersThatBecameOne_CountASchoolOnce()
    {
        var (now, past) = (Audit(Now, ("Кадры", [first])), Audit(Before, ("Молодые учителя", [first, second]), ("Совместители", [first, second])));
        var comparison = Compare(now, past, past.Columns.Select(column => new ParameterPair(now.Columns[0].Parameter.Id, column.Parameter.Id)));
        comparison.Parameters.ShouldHaveSingleItem().PastColumns.Count.ShouldBe(2);
        (comparison.DisappearedMarks, comparison.DisappearedSchools, comparison.StayedMarks).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void Of_MappedOverEachOther_StandInOneLine()
    {
        var (now, past) = (Audit(Now, ("А", [first]), ("Б", []), ("В", [])), Audit(Before, ("Г", []), ("Д", [first]), ("в", [])));
        ParameterPair Pair(int column, int earlier) => new(now.Columns[column].Parameter.Id, past.Columns[earlier].Parameter.Id);
        var comparison = Compare(now, past, [Pair(0, 0), Pair(1, 1), Pair(1, 0)]);
        comparison.Parameters.Select(line => (line.Columns.Count, line.PastColumns.Count)).ShouldBe([(2, 2), (1, 1)]);
        comparison.StayedMarks.ShouldBe(1);
    }

    [Fact]
    public void Of_SchoolClosedSince_LostNoMark()
    {
        third.Close(Now);
        var comparison = Compare(Audit(Now, ("Общий", [first])), Audit(Before, ("Общий", [first, third])));
        var line = comparison.Parameters.ShouldHaveSingleItem();
        line.Former.ShouldBe([third]);
        line.Disappeared.ShouldBeEmpty();
        line.CountBefore.ShouldBe(2);
        comparison.Former.ShouldBe([third]);
        comparison.DisappearedMarks.ShouldBe(0);
        comparison.BySchool().Select(school => school.School).ShouldBe([first, second]);
    }

    [Fact]
    public void BySchool_EachSchool_HasItsChanges()
    {
        var comparison = Compare(Audit(Now, ("А", [first]), ("Б", [first, second])), Audit(Before, ("А", [second]), ("Б", [second])));
        comparison.BySchool().Select(school => (school.CountBefore, school.CountNow, school.Changes)).ShouldBe([(0, 2, 2), (2, 1, 1), (0, 0, 0)]);
        Compare(Audit(Now, ("А", [third])), Audit(Before, ("А", []))).BySchool(ComparisonOrder.ByChange)[0].School.ShouldBe(third);
    }

    [Fact]
    public void InOrder_ByChange_TheMostChangedStandsFirst()
    {
        var comparison = Compare(Audit(Now, ("А", []), ("Б", [first, second])), Audit(Before, ("А", []), ("Б", [])));
        comparison.InOrder(ComparisonOrder.ByChange).Parameters.Select(line => line.Words).ShouldBe(["Б", "А"]);
        comparison.InOrder(ComparisonOrder.AsPrinted).Parameters.Select(line => line.Words).ShouldBe(["А", "Б"]);
        comparison.Only(RiskFactorId.New()).Parameters.ShouldBeEmpty();
        comparison.Only(comparison.Parameters[0].Factor.Id).Parameters.Count.ShouldBe(2);
    }

    [Fact]
    public void Matrix_MappedParameter_KnowsWhatWasFoundUnderTheOtherName()
    {
        var catalogue = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "новый").AddVersion();
        var (young, part) = (catalogue.AddFactor("1", "Кадры").AddParameter("Молодые учителя"), catalogue.Factors[0].AddParameter("Совместители"));
        var audit = new EntryAudit(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.Canonical, null, []);
        audit.AddLine(young.Id, null);
        audit.AddLine(part.Id, null);
        var (past, pastCatalogue) = Sources(("Дефицит педагогов", [first]));
        var deficit = past.Lines[0].ParameterId;
        var matrix = AuditMatrix.Of(audit, catalogue, [first], (past, pastCatalogue), null, [new(young.Id, deficit), new(part.Id, deficit)]);
        matrix.Columns.ShouldAllBe(column => matrix.WasFound(first, column) && matrix.IsChanged(first, column));
        AuditMatrix.Of(audit, catalogue, [first], (past, pastCatalogue)).PastColumns.ShouldBeEmpty();
    }

    private static AuditComparison Compare(AuditMatrix now, AuditMatrix past, IEnumerable<ParameterPair>? mapped = null) => AuditComparison.Of(now, past, mapped);

    /// <summary>Each audit has a catalogue of its own, so that nothing but names and mapping tells what is the same.</summary>
    private AuditMatrix Audit(DateOnly begins, params (string Name, School[] Schools)[] parameters)
    {
        var (audit, catalogue) = Sources(parameters);
        return AuditMatrix.Of(audit, catalogue, [first, second, third], null, begins);
    }

    private static (EntryAudit Audit, RiskCatalogueVersion Catalogue) Sources(params (string Name, School[] Schools)[] parameters)
    {
        var catalogue = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "край").AddVersion();
        var factor = catalogue.AddFactor("1", "Всё вместе");
        var audit = new EntryAudit(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.Canonical, null, []);
        foreach (var (name, schools) in parameters)
        {
            var parameter = factor.AddParameter(name);
            audit.AddLine(parameter.Id, null);
            Array.ForEach(schools, school => audit.Mark(school.Id, parameter.Id));
        }

        return (audit, catalogue);
    }

    private static School School(int number) => new(Tenant, SchoolId.New(), SchoolKind.Secondary, number, $"{number}", $"СОШ № {number}", number, []);
}
