using System.Globalization;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>What the journal says and what people are told when an order has moved. Told by the desk, so that no action can forget to.</summary>
/// <param name="News">None if nobody is waiting for it.</param>
/// <param name="Told">Whose deed it is that the news asks for, or who wrote.</param>
internal sealed record OrderNews(JournalNote Note, News? News, Deed Told)
{
    /// <param name="title">With its fields filled in.</param>
    /// <param name="slug">Of the municipality.</param>
    public static OrderNews Of(Order order, string title, string slug)
    {
        var page = OrderApprovalPage.AddressOf(slug, order.Id);
        var subject = JournalSubject.Order(order.Id, title);
        return order.Stage switch
        {
            OrderStage.ForApproval => new(
                new JournalNote(JournalDeed.OrderSubmitted, subject),
                new News(NotificationMatter.OrderSubmitted, null, $"Приказ ждёт утверждения: «{title}». Отправил(а) {order.SubmittedByName}.", page), Deed.ApproveOrder),
            OrderStage.Returned => new(
                new JournalNote(JournalDeed.OrderReturned, subject, order.Remark ?? ""),
                new News(NotificationMatter.OrderReturned, null, $"Приказ возвращён на доработку: «{title}». {order.Remark}", page), Deed.EditOrder),
            OrderStage.Approved => new(
                new JournalNote(JournalDeed.OrderApproved, subject, Registered(order)),
                new News(NotificationMatter.OrderApproved, null, $"Приказ утверждён {Registered(order)}: «{title}».", page), Deed.EditOrder),
            OrderStage.Draft or OrderStage.NoLongerInForce => new(new JournalNote(JournalDeed.OrderWithdrawn, subject), null, Deed.ApproveOrder),
        };
    }

    private static string Registered(Order order) => string.Create(CultureInfo.InvariantCulture, $"от {order.Header.Date:dd.MM.yyyy} № {order.Header.Number}");
}
