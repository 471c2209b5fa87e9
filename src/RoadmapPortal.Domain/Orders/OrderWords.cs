using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Orders;

/// <summary>The office's words for orders.</summary>
public static class OrderWords
{
    public static string Of(OrderStage stage) => stage switch
    {
        OrderStage.Draft => "Черновик",
        OrderStage.ForApproval => "На согласовании",
        OrderStage.Returned => "На доработке",
        OrderStage.Approved => "Утверждён",
        OrderStage.NoLongerInForce => "Утратил силу",
    };

    public static string Of(DutyState state) => state switch
    {
        DutyState.Waiting => "К исполнению",
        DutyState.Overdue => "Просрочено",
        DutyState.Done => "Исполнено",
    };

    /// <summary>As a sentence begins: «Править приказ нельзя: …».</summary>
    public static string Of(OrderMove move) => move switch
    {
        OrderMove.Edit => "Править приказ",
        OrderMove.Submit => "Отправить приказ на согласование",
        OrderMove.Withdraw => "Отозвать приказ",
        OrderMove.Return => "Вернуть приказ на доработку",
        OrderMove.Approve => "Утвердить приказ",
        OrderMove.Discard => "Удалить приказ",
        OrderMove.Amend => "Внести изменения в приказ",
        OrderMove.Repeal => "Признать приказ утратившим силу",
    };

    internal static string WhoMay(Deed deed) => deed switch
    {
        Deed.EditOrder => "методист или администратор муниципалитета",
        Deed.ApproveOrder => "руководитель",
        _ => throw new ArgumentOutOfRangeException(nameof(deed)),
    };

    /// <summary>As the text begins.</summary>
    public static string Of(GroundsOpening opening) => opening switch
    {
        GroundsOpening.OnTheGroundsOf => "На основании",
        GroundsOpening.InAccordanceWith => "В соответствии с",
        GroundsOpening.InPursuanceOf => "Во исполнение",
    };

    /// <summary>As it is printed, without the colon.</summary>
    public static string Of(DecreeWord word) => word switch
    {
        DecreeWord.Running => "приказываю",
        DecreeWord.Capitals => "ПРИКАЗЫВАЮ",
        DecreeWord.Spaced => "п р и к а з ы в а ю",
    };

    public static string Of(AnnexKind kind) => kind switch
    {
        AnnexKind.Roadmap => "Дорожная карта",
        AnnexKind.Audit => "Результаты входного аудита",
        AnnexKind.Table => "Таблица карты",
        AnnexKind.Changes => "Таблица изменений",
    };

    /// <summary>What the order does to the other one.</summary>
    public static string Of(OrderEffectKind kind) => kind switch
    {
        OrderEffectKind.Amends => "вносит изменения",
        OrderEffectKind.Repeals => "признаёт утратившим силу",
    };
}
