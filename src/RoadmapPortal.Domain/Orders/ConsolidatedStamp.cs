using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Orders;

/// <summary>The stamp of a roadmap whose editions after the first were made by orders that amend the one which approved it.</summary>
public static class ConsolidatedStamp
{
    /// <summary>«УТВЕРЖДЕНА / приказом … / от 21.04.2023 № 680 / (в редакции приказа от … № …)».</summary>
    /// <param name="title">Of the roadmap: the word of approval agrees with it.</param>
    /// <param name="amendments">Headers of the amending orders, the earliest first; at least one.</param>
    public static IReadOnlyList<string> Of(string title, OrderHeader approving, IReadOnlyList<OrderHeader> amendments) =>
    [
        ApprovalWord.For(title),
        approving.Issuer is null ? "приказом" : $"приказом {approving.Issuer}",
        PrintedDay.WithNumber(approving.Date, approving.Number),
        $"(в редакции {(amendments.Count == 1 ? "приказа" : "приказов")} {string.Join(", ", amendments.Select(order => PrintedDay.WithNumber(order.Date, order.Number)))})",
    ];
}
