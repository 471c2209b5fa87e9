using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>A school's self-audit for one reader.</summary>
/// <param name="Periods">Those with an audit, the newest first.</param>
/// <param name="Answers">None if the municipality has no audit yet.</param>
public sealed record SelfAuditView(Member Member, School School, DateOnly Today, IReadOnlyList<PlanningPeriod> Periods, SchoolAnswers? Answers)
{
    public ActingPerson Actor => new(Member.Visitor.Person, Member.Visitor.Name, deed => Member.May(deed, School.Id));

    public bool IsReviewer => Member.May(Deed.ReviewAudit, School.Id);

    /// <summary>One of the school's own people: reminders are theirs to tick off.</summary>
    public bool IsOfTheSchool => Member.OnlySchools?.Contains(School.Id) == true;

    public CampaignDay Day => new(Answers?.Of.Campaign, Today);

    /// <summary>Whether anything can be written here at all.</summary>
    public bool IsOpen => Answers is { } answers && SchoolAuditStep.WhyNot(SchoolAuditMove.Answer, answers.Audit.Stage, Actor.May).Count == 0 && Day.WhyNotAnswer().Count == 0;

    /// <summary>What the reader may know of a decision: until the review is finished it is the reviewers' alone.</summary>
    public AnswerVerdict VerdictOf(SchoolAnswer answer) => IsHidden(answer) ? AnswerVerdict.Open : answer.Verdict;

    public string? RemarkOn(SchoolAnswer answer) => IsHidden(answer) ? null : answer.Remark;

    private bool IsHidden(SchoolAnswer answer) =>
        !IsReviewer && Answers!.Audit.Stage == SchoolAuditStage.Submitted && answer.DecidedIn == Answers.Audit.Round;
}

/// <param name="Audit">A new one, kept nowhere, if the school has not begun.</param>
/// <param name="Marked">Parameters that the municipality's audit has a finding for.</param>
/// <param name="Reminders">Unread, the newest first.</param>
public sealed record SchoolAnswers(
    AuditOfPeriod Of, SchoolAudit Audit, IReadOnlySet<RiskParameterId> Marked, PriorAnswers Prior, IReadOnlyList<SchoolReminder> Reminders)
{
    public int Answered => Audit.Answered(Of.Questions);
}
