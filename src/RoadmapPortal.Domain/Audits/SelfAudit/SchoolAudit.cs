using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

public readonly record struct SchoolAuditId(Guid Value) : IEntityId<SchoolAuditId>
{
    public static SchoolAuditId New() => new(Guid.CreateVersion7());

    public static SchoolAuditId From(Guid value) => new(value);
}

/// <summary>
/// самоаудит of one school in a period's entry audit: its answers, where they stand, and what the reviewer decided. The municipality's truth
/// stays the audit's findings; a confirmed answer is written into them.
/// </summary>
public sealed partial class SchoolAudit : ITenantOwned
{
    public static readonly Rule ParameterIsAsked = new("school-audit/parameter-is-asked", "Об этом параметре аудит не спрашивает: список изменился. Откройте страницу заново.");

    public static readonly Rule ConfirmedAnswersStay = new("school-audit/confirmed-answers-stay", "Этот ответ уже подтверждён, править его нельзя.");

    public static readonly Rule EveryParameterIsAnswered = new("school-audit/every-parameter-is-answered", "«{0}»: нет ответа.");

    public static readonly Rule FindingsHaveEvidence = new(
        "school-audit/findings-have-evidence", "«{0}»: выявлено, но не указано, чем подтверждается (текст, число, ссылка или файл).");

    public static readonly Rule NumbersHaveUnits = new("school-audit/numbers-have-units", "«{0}»: у числа нет единицы («%», «чел.»).");

    public static readonly Rule ReturnedIsMended = new("school-audit/returned-is-mended", "«{0}»: ответ вернулся с замечанием – исправьте его или напишите пояснение.");

    public static readonly Rule NothingIsDecided = new(
        "school-audit/nothing-is-decided", "Специалист уже решил об ответах ({0}). Отозвать нельзя: дождитесь, пока проверка закончится.");

    private readonly List<SchoolAnswer> answers = [];

    private SchoolAudit()
    {
    }

    public SchoolAudit(MunicipalityId tenant, EntryAuditId audit, SchoolId school)
    {
        Tenant = tenant;
        Id = SchoolAuditId.New();
        AuditId = audit;
        SchoolId = school;
    }

    public MunicipalityId Tenant { get; private set; }

    public SchoolAuditId Id { get; private set; }

    public EntryAuditId AuditId { get; private set; }

    public SchoolId SchoolId { get; private set; }

    public SchoolAuditStage Stage { get; private set; }

    /// <summary>How often it was submitted.</summary>
    public int Round { get; private set; }

    /// <summary>Whether it came back at least once.</summary>
    public bool WasReturned { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public PersonId? SubmittedBy { get; private set; }

    public string? SubmittedByName { get; private set; }

    public IReadOnlyList<SchoolAnswer> Answers => answers;

    public SchoolAnswer? AnswerTo(RiskParameterId parameter) => answers.Find(answer => answer.ParameterId == parameter);

    /// <summary>Whether the school can write here, were it allowed to: what is confirmed stays.</summary>
    public bool IsOpenFor(RiskParameterId parameter) => AnswerTo(parameter)?.Verdict != AnswerVerdict.Confirmed;

    public int Answered(IEnumerable<AuditQuestion> questions) => questions.Count(question => AnswerTo(question.Parameter)?.Value is not null);

    public IReadOnlyList<Refusal> WhyNotAnswer(ActingPerson actor, IReadOnlyList<AuditQuestion> questions, RiskParameterId parameter, CampaignDay day) =>
    [
        .. SchoolAuditStep.WhyNot(SchoolAuditMove.Answer, Stage, actor.May),
        .. day.WhyNotAnswer(),
        .. questions.All(question => question.Parameter != parameter) ? [ParameterIsAsked.Refuse()] : Array.Empty<Refusal>(),
        .. IsOpenFor(parameter) ? Array.Empty<Refusal>() : [ConfirmedAnswersStay.Refuse()],
    ];

    public IReadOnlyList<Refusal> WhyNotAnswer(
        ActingPerson actor, IReadOnlyList<AuditQuestion> questions, RiskParameterId parameter, AnswerWords words, CampaignDay day) =>
        [.. WhyNotAnswer(actor, questions, parameter, day), .. words.Clean().WhyNot()];

    /// <summary>Writes an answer over the one that is there.</summary>
    /// <exception cref="RefusedException">See <c>WhyNotAnswer</c>.</exception>
    public SchoolAnswer Answer(ActingPerson actor, IReadOnlyList<AuditQuestion> questions, RiskParameterId parameter, AnswerWords words, CampaignDay day)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(actor, questions, parameter, words, day));
        var answer = AnswerTo(parameter) ?? Begin(parameter);
        if (answer.Words != words.Clean())
        {
            answer.Write(words.Clean());
        }

        return answer;
    }

    /// <summary>Everything that stands in the way of submitting, the answers in the order of the form.</summary>
    public IReadOnlyList<AnswerHindrance> WhyNotSubmit(ActingPerson actor, IReadOnlyList<AuditQuestion> questions, CampaignDay day) =>
    [
        .. SchoolAuditStep.WhyNot(SchoolAuditMove.Submit, Stage, actor.May).Concat(day.WhyNotAnswer()).Select(refusal => new AnswerHindrance(null, refusal)),
        .. from question in questions
           let rule = Hindrance(AnswerTo(question.Parameter))
           where rule is not null
           select new AnswerHindrance(question, rule.Refuse(question.Title)),
    ];

    /// <exception cref="RefusedException">See <see cref="WhyNotSubmit"/>.</exception>
    public void Submit(ActingPerson actor, IReadOnlyList<AuditQuestion> questions, CampaignDay day, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny([.. WhyNotSubmit(actor, questions, day).Select(hindrance => hindrance.Refusal)]);
        (Stage, Round, SubmittedAt, SubmittedBy, SubmittedByName) = (SchoolAuditStage.Submitted, Round + 1, at, actor.Person, actor.Name);
    }

    public IReadOnlyList<Refusal> WhyNotWithdraw(ActingPerson actor)
    {
        var decided = answers.Count(answer => answer.DecidedIn == Round);
        var refusals = SchoolAuditStep.WhyNot(SchoolAuditMove.Withdraw, Stage, actor.May);
        return Stage == SchoolAuditStage.Submitted && decided > 0 ? [.. refusals, NothingIsDecided.Refuse(decided)] : refusals;
    }

    /// <summary>Back to where it was submitted from.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWithdraw"/>.</exception>
    public void Withdraw(ActingPerson actor)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw(actor));
        Stage = WasReturned ? SchoolAuditStage.Returned : SchoolAuditStage.Draft;
    }

    private static Rule? Hindrance(SchoolAnswer? answer) => answer switch
    {
        null or { Value: null } => EveryParameterIsAnswered,
        { Verdict: AnswerVerdict.Confirmed } => null,
        { Verdict: AnswerVerdict.Returned } => ReturnedIsMended,
        { Value: AnswerValue.Found, HasEvidence: false } => FindingsHaveEvidence,
        { Amount: not null, Unit: null } => NumbersHaveUnits,
        _ => null,
    };

    private SchoolAnswer Begin(RiskParameterId parameter)
    {
        var answer = new SchoolAnswer(Tenant, Id, parameter);
        answers.Add(answer);
        return answer;
    }
}
