using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits;

public sealed class AuditMatrixTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();
    private static readonly School Second = new(Tenant, SchoolId.New(), SchoolKind.Secondary, 2, "2", "СОШ № 2", 0, []);
    private static readonly School Gymnasium = new(Tenant, SchoolId.New(), SchoolKind.Gymnasium, 44, "г44", "Гимназия № 44", 1, []);

    private readonly RiskCatalogueVersion catalogue = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "край").AddVersion();
    private readonly EntryAudit audit = new(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.LocalPerFactor, null, []);
    private readonly RiskFactor staff;
    private readonly RiskFactor pupils;

    public AuditMatrixTests()
    {
        staff = catalogue.AddFactor("1.", "Кадры");
        pupils = catalogue.AddFactor("2.", "Контингент");
        Audited(staff, "Дефицит педагогов", "1.1");
        Audited(pupils, "Низкая мотивация", "2.1");
        Audited(staff, "Молодые учителя", "1.2");
        audit.Mark(Second.Id, staff.Parameters[0].Id);
        audit.Mark(Second.Id, pupils.Parameters[0].Id);
        audit.Mark(Gymnasium.Id, pupils.Parameters[0].Id);
    }

    [Fact]
    public void Of_LinesOfOneFactorApart_StandUnderItTogether()
    {
        var matrix = Matrix(null);
        matrix.Columns.Select(column => column.Words).ShouldBe(["1.1 Дефицит педагогов", "1.2 Молодые учителя", "2.1 Низкая мотивация"]);
        matrix.Schools.ShouldBe([Second, Gymnasium]);
        matrix.CountAt(Second, matrix.Columns).ShouldBe(2);
        matrix.Columns.Select(column => matrix.CountOf(column, matrix.Schools)).ShouldBe([1, 0, 2]);
    }

    [Fact]
    public void Of_EarlierAudit_IsComparedByNameThoughItsCodesAreOthers()
    {
        var matrix = Matrix(Earlier(("Низкая мотивация", [Second]), ("Забытый параметр", [Second]), ("молодые  учителя", [Gymnasium])));
        var (deficit, young, motivation) = (matrix.Columns[0], matrix.Columns[1], matrix.Columns[2]);
        matrix.WasFound(Second, motivation).ShouldBeTrue();
        matrix.WasFound(Gymnasium, motivation).ShouldBeFalse();
        matrix.IsChanged(Gymnasium, motivation).ShouldBeTrue();
        matrix.IsChanged(Second, motivation).ShouldBeFalse();
        matrix.IsChanged(Gymnasium, young).ShouldBeTrue();

        // Nobody looked at it the last time: nothing can have changed.
        matrix.IsFound(Second, deficit).ShouldBeTrue();
        matrix.IsChanged(Second, deficit).ShouldBeFalse();
    }

    [Fact]
    public void Part_OnlyChanged_KeepsRowsAndColumnsWithAChange()
    {
        var part = Matrix(Earlier(("Низкая мотивация", [Second]), ("Молодые учителя", []))).Part(new MatrixFilter(null, null, OnlyChanged: true));
        part.Schools.ShouldBe([Gymnasium]);
        part.Columns.Select(column => column.Parameter.Name).ShouldBe(["Низкая мотивация"]);
    }

    [Fact]
    public void Part_KindAndFactor_KeepsThemOnly()
    {
        var part = Matrix(null).Part(new MatrixFilter(SchoolKind.Gymnasium, staff.Id, OnlyChanged: false));
        part.Schools.ShouldBe([Gymnasium]);
        part.Columns.ShouldAllBe(column => column.Factor == staff);
        Matrix(null).Part(MatrixFilter.Everything).Columns.Count.ShouldBe(3);
    }

    [Fact]
    public void With_AMark_ChangesThatSchoolOnly()
    {
        var matrix = Matrix(null);
        var after = matrix.With(Gymnasium.Id, staff.Parameters[0].Id, isFound: true);
        after.IsFound(Gymnasium, after.Columns[0]).ShouldBeTrue();
        matrix.IsFound(Gymnasium, matrix.Columns[0]).ShouldBeFalse();
        after.Found.At(Second.Id).ShouldBeSameAs(matrix.Found.At(Second.Id));
        after.With(Gymnasium.Id, staff.Parameters[0].Id, isFound: true).ShouldBeSameAs(after);
        after.With(Gymnasium.Id, staff.Parameters[0].Id, isFound: false).IsFound(Gymnasium, after.Columns[0]).ShouldBeFalse();
    }

    [Fact]
    public void Disputed_IsWhereTheFiledAnswerSaysSomethingElse_AndADraftSaysNothing()
    {
        var campaign = new AuditCampaign(Tenant, AuditCampaignId.New(), PlanningPeriodId.New(), new CampaignTerms(new(2023, 8, 1), new(2023, 8, 20), new(2023, 8, 31)));
        var day = new CampaignDay(campaign, campaign.OpensOn);
        var principal = new ActingPerson(PersonId.New(), "Директор", deed => Role.Principal.May(deed));
        var questions = AuditQuestion.Of(audit, catalogue);
        var own = new SchoolAudit(Tenant, audit.Id, Gymnasium.Id);
        own.Answer(principal, questions, staff.Parameters[0].Id, new AnswerWords(AnswerValue.Found, "Вакансия"), day);
        own.Answer(principal, questions, staff.Parameters[1].Id, new AnswerWords(AnswerValue.NotFound), day);
        own.Answer(principal, questions, pupils.Parameters[0].Id, new AnswerWords(AnswerValue.NotApplicable), day);
        SchoolAnswers.Of(own).ShouldBeNull();
        own.Submit(principal, questions, day, DateTimeOffset.UnixEpoch);

        var matrix = Matrix(null) with { Answers = new Dictionary<SchoolId, SchoolAnswers> { [Gymnasium.Id] = SchoolAnswers.Of(own).ShouldNotBeNull() } };

        // Found, says the school, where nothing is marked; not applicable where something is.
        matrix.Columns.Where(column => matrix.IsDisputed(Gymnasium, column)).Select(column => column.Code).ShouldBe(["1.1", "2.1"]);
        matrix.Columns.ShouldAllBe(column => !matrix.IsDisputed(Second, column));
        var part = matrix.Part(new MatrixFilter(null, null, OnlyChanged: false, OnlyDisputed: true));
        part.Schools.ShouldBe([Gymnasium]);
        part.Columns.Select(column => column.Code).ShouldBe(["1.1", "2.1"]);
        matrix.With(Gymnasium.Id, staff.Parameters[0].Id, isFound: true).IsDisputed(Gymnasium, matrix.Columns[0]).ShouldBeFalse();
    }

    private AuditMatrix Matrix((EntryAudit, RiskCatalogueVersion)? past) => AuditMatrix.Of(audit, catalogue, [Gymnasium, Second], past);

    private void Audited(RiskFactor factor, string name, string code)
    {
        var parameter = factor.AddParameter(name);
        parameter.AddCode(CodeNumbering.LocalPerFactor, ParameterCode.Parse(code), code + ".");
        audit.AddLine(parameter.Id, null);
    }

    private static (EntryAudit, RiskCatalogueVersion) Earlier(params (string Name, School[] Schools)[] parameters)
    {
        var version = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "прежний").AddVersion();
        var factor = version.AddFactor("1", "Всё вместе");
        var past = new EntryAudit(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.Canonical, null, []);
        foreach (var (name, schools) in parameters)
        {
            var parameter = factor.AddParameter(name);
            past.AddLine(parameter.Id, null);
            Array.ForEach(schools, school => past.Mark(school.Id, parameter.Id));
        }

        return (past, version);
    }
}
