namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>The office's words for what happens to a self-audit.</summary>
public static class SchoolAuditWords
{
    public static string Of(SchoolAuditStage stage) => stage switch
    {
        SchoolAuditStage.Draft => "Черновик",
        SchoolAuditStage.Submitted => "На проверке",
        SchoolAuditStage.Returned => "На доработке",
        SchoolAuditStage.Confirmed => "Подтверждён",
    };

    public static string Of(AnswerValue value) => value switch
    {
        AnswerValue.Found => "выявлено",
        AnswerValue.NotFound => "не выявлено",
        AnswerValue.NotApplicable => "не применимо",
    };

    /// <summary>As a sentence begins: «Сдать самоаудит нельзя: …».</summary>
    public static string Of(SchoolAuditMove move) => move switch
    {
        SchoolAuditMove.Answer => "Править ответы",
        SchoolAuditMove.Submit => "Сдать самоаудит",
        SchoolAuditMove.Withdraw => "Отозвать самоаудит",
        SchoolAuditMove.Decide => "Подтверждать и возвращать ответы",
        SchoolAuditMove.Return => "Вернуть самоаудит на доработку",
        SchoolAuditMove.Confirm => "Подтвердить самоаудит",
        SchoolAuditMove.Reopen => "Снова открыть проверку",
    };
}
