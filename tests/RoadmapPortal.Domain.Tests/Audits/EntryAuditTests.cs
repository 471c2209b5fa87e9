using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits;

public sealed class EntryAuditTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();
    private static readonly School Second = Numbered(2, 0);
    private static readonly School Sixth = Numbered(6, 1);
    private static readonly School Tenth = Numbered(10, 2);
    private static readonly SchoolList Register = new([Second, Sixth, Tenth]);

    private readonly RiskCatalogueVersion catalogue = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "край").AddVersion();
    private readonly EntryAudit audit = new(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.LocalWhole, null, []);
    private readonly RiskParameter[] ofFirst;
    private readonly RiskParameter[] ofSecond;

    public EntryAuditTests()
    {
        var (first, second) = (catalogue.AddFactor("1", "Кадры"), catalogue.AddFactor("2", "Контингент"));
        ofFirst = [first.AddParameter("Дефицит"), first.AddParameter("Стаж")];
        ofSecond = [second.AddParameter("Мотивация"), second.AddParameter("Язык")];
        audit.Choose(catalogue, [ofSecond[0].Id, ofFirst[1].Id], []);
    }

    private AuditLine Line => audit.Lines.Single(line => line.ParameterId == ofFirst[1].Id);

    [Fact]
    public void Choose_AddedOnes_StandInTheCataloguesOrder_AfterTheOthersOfTheirFactor()
    {
        Order().ShouldBe(["Стаж", "Мотивация"]);
        audit.Choose(catalogue, [ofFirst[0].Id, ofSecond[1].Id, ofSecond[0].Id], []);
        Order().ShouldBe(["Стаж", "Дефицит", "Мотивация", "Язык"]);
        audit.Choose(catalogue, [], [ofFirst[1].Id]);
        Order().ShouldBe(["Дефицит", "Мотивация", "Язык"]);
        audit.Lines.Select(line => line.Position).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Choose_ToRemoveWhatIsMarked_OrToAddWhatTheCatalogueHasNot_IsRefused()
    {
        audit.Mark(Second.Id, ofFirst[1].Id);
        audit.WhyNotChoose(catalogue, [RiskParameterId.New()], [ofFirst[1].Id]).Select(refusal => refusal.Rule)
            .ShouldBe([EntryAudit.ParameterIsOfTheCatalogue, EntryAudit.RemovedParameterHasNoMarks]);
        Should.Throw<RefusedException>(() => audit.Choose(catalogue, [], [ofFirst[1].Id]));
        audit.Unmark(Second.Id, ofFirst[1].Id);
        audit.WhyNotChoose(catalogue, [], [ofFirst[1].Id]).ShouldBeEmpty();
    }

    [Fact]
    public void Choose_ARetiredParameter_IsRefused_ButOneThatIsLookedAtStays()
    {
        catalogue.Retire(ofFirst[0], isRetired: true);
        audit.WhyNotChoose(catalogue, [ofFirst[0].Id], []).ShouldHaveSingleItem().Rule.ShouldBe(EntryAudit.ParameterIsOffered);
        catalogue.Retire(ofFirst[1], isRetired: true);
        audit.WhyNotChoose(catalogue, [ofFirst[1].Id], []).ShouldBeEmpty();
    }

    [Fact]
    public void WriteList_MarksAndUnmarks_AndKeepsTheWords()
    {
        Write("", "Сош №№ 2,10");
        Found().ShouldBe([Second, Tenth], ignoreOrder: true);
        Line.PrintSchools(Register, Found()).ShouldBe("Сош №№ 2,10");
        Write("Сош №№ 2,10", "10, 6");
        Found().ShouldBe([Sixth, Tenth], ignoreOrder: true);
        Write("10, 6", " ");
        Found().ShouldBeEmpty();
        Line.PrintedList.ShouldBeNull();
    }

    [Fact]
    public void WriteList_WordsNotUnderstood_AreKeptAndMarkNothing()
    {
        Write("", "2, 999, детский сад № 6");
        Found().ShouldBe([Second]);
        Line.ShowList(Register, Found()).ShouldBe("2, 999, детский сад № 6");

        // They are not printed.
        Line.PrintSchools(Register, Found()).ShouldBe("2");

        // And they stay when the marks are set elsewhere.
        audit.Mark(Tenth.Id, ofFirst[1].Id);
        Line.ShowList(Register, Found()).ShouldBe("2, 10, 999, детский сад № 6");
    }

    [Fact]
    public void WriteList_OthersMarkedMeanwhile_StaysMarked()
    {
        Write("", "2, 6");

        // The writer saw «2, 6»; meanwhile 10 was marked and 6 unmarked in the matrix.
        audit.Mark(Tenth.Id, ofFirst[1].Id);
        audit.Unmark(Sixth.Id, ofFirst[1].Id);
        Write("2, 6", "6");
        Found().ShouldBe([Tenth]);
        Line.ShowList(Register, Found()).ShouldBe("10");
    }

    [Fact]
    public void WriteList_OfNoAuditedParameter_OrTooLong_IsRefused()
    {
        audit.WhyNotWriteList(ofFirst[0].Id, new string('2', EntryAudit.LongestList + 1)).Select(refusal => refusal.Rule.Id)
            .ShouldBe(["audit/parameter-is-audited", "wording/fits"]);
        Should.Throw<RefusedException>(() => audit.WriteList(ofFirst[0].Id, Register, "", "2"));
    }

    [Fact]
    public void Explain_AsSeenOrNotAtAll()
    {
        audit.Mark(Second.Id, ofFirst[1].Id);
        var finding = audit.Findings.Single();
        finding.Explain("", "Вакансия учителя математики");
        finding.WhyNotExplain("", "Другое").Select(refusal => refusal.Rule.Id).ShouldBe(["wording/is-still-as-seen"]);
        finding.WhyNotExplain("Вакансия учителя математики", new string('а', Finding.LongestEvidence + 1)).Select(refusal => refusal.Rule.Id).ShouldBe(["wording/fits"]);
        finding.Explain("Вакансия учителя математики", " ");
        finding.Evidence.ShouldBeNull();
    }

    private void Write(string seen, string words) => audit.WriteList(ofFirst[1].Id, Register, seen, words);

    private List<School> Found() =>
        [.. new[] { Second, Sixth, Tenth }.Where(school => audit.Findings.Any(finding => finding.SchoolId == school.Id && finding.ParameterId == ofFirst[1].Id))];

    private IEnumerable<string> Order() => audit.Lines.OrderBy(line => line.Position)
        .Select(line => ofFirst.Concat(ofSecond).Single(parameter => parameter.Id == line.ParameterId).Name);

    private static School Numbered(int number, int order) =>
        new(Tenant, SchoolId.New(), SchoolKind.Secondary, number, $"{number}", $"СОШ № {number}", order, []);
}
