using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits.SelfAudit;

/// <summary>An audit of three parameters under two factors, a campaign that runs, a school and everybody who has to do with its self-audit.</summary>
internal sealed class Questionnaire
{
    public static readonly MunicipalityId Tenant = MunicipalityId.New();
    public static readonly DateTimeOffset Noon = new(2023, 8, 10, 12, 0, 0, TimeSpan.Zero);

    public Questionnaire()
    {
        Version = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "Факторы риска").AddVersion();
        var staff = Version.AddFactor("1.", "Кадры");
        var pupils = Version.AddFactor("2.", "Контингент");
        RiskParameter[] parameters = [staff.AddParameter("Дефицит педагогов"), staff.AddParameter("Нагрузка"), pupils.AddParameter("Обучающиеся с ОВЗ")];
        Audit = new EntryAudit(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.Canonical, null, []);
        foreach (var parameter in parameters)
        {
            Audit.AddLine(parameter.Id, null);
        }

        Questions = AuditQuestion.Of(Audit, Version);
        School = new SchoolAudit(Tenant, Audit.Id, SchoolId.New());
        Campaign = new AuditCampaign(Tenant, AuditCampaignId.New(), Audit.PeriodId, new CampaignTerms(new DateOnly(2023, 8, 1), new DateOnly(2023, 8, 20), new DateOnly(2023, 8, 31)));
    }

    public RiskCatalogueVersion Version { get; }

    public EntryAudit Audit { get; }

    public IReadOnlyList<AuditQuestion> Questions { get; }

    public SchoolAudit School { get; }

    public AuditCampaign Campaign { get; }

    public ActingPerson Principal { get; } = Actor(Role.Principal);

    public ActingPerson Reviewer { get; } = Actor(Role.Reviewer);

    public CampaignDay Day => new(Campaign, new DateOnly(2023, 8, 10));

    /// <summary>«Дефицит педагогов», «Нагрузка», «Обучающиеся с ОВЗ».</summary>
    public RiskParameterId this[int at] => Questions[at].Parameter;

    public static ActingPerson Actor(params Role[] roles) => new(PersonId.New(), string.Join(", ", roles), deed => roles.Any(role => role.May(deed)));

    public bool IsMarked(int at) => Audit.Findings.Any(finding => finding.SchoolId == School.SchoolId && finding.ParameterId == this[at]);

    public void Answer(int at, AnswerWords words) => School.Answer(Principal, Questions, this[at], words, Day);

    /// <summary>Found with evidence, not found, not applicable.</summary>
    public Questionnaire Answered()
    {
        Answer(0, new AnswerWords(AnswerValue.Found, "Три вакансии"));
        Answer(1, new AnswerWords(AnswerValue.NotFound));
        Answer(2, new AnswerWords(AnswerValue.NotApplicable));
        return this;
    }

    public Questionnaire Submitted()
    {
        Answered();
        Submit();
        return this;
    }

    public void Submit() => School.Submit(Principal, Questions, Day, Noon);

    public AnswerDecision Decision(int at, AnswerVerdict verdict, string? remark = null) => new(verdict, remark, School.Round, School.AnswerTo(this[at])!.Verdict);

    public void Decide(int at, AnswerVerdict verdict, string? remark = null) => School.Decide(Reviewer, this[at], Decision(at, verdict, remark), Audit);

    /// <summary>The first answer goes back, the others are confirmed.</summary>
    public Questionnaire Returned()
    {
        Submitted();
        Decide(0, AnswerVerdict.Returned, "Приложите справку.");
        Decide(1, AnswerVerdict.Confirmed);
        Decide(2, AnswerVerdict.Confirmed);
        School.Finish(Reviewer);
        return this;
    }

    public Questionnaire Confirmed()
    {
        Submitted();
        for (var at = 0; at < Questions.Count; at++)
        {
            Decide(at, AnswerVerdict.Confirmed);
        }

        School.Finish(Reviewer);
        return this;
    }

    public static Questionnaire At(SchoolAuditStage stage) => stage switch
    {
        SchoolAuditStage.Draft => new Questionnaire().Answered(),
        SchoolAuditStage.Submitted => new Questionnaire().Submitted(),
        SchoolAuditStage.Returned => new Questionnaire().Returned(),
        SchoolAuditStage.Confirmed => new Questionnaire().Confirmed(),
    };
}
