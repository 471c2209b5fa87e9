using RoadmapPortal.Domain.Notifications;

namespace RoadmapPortal.Web.Features.Notifications;

/// <summary>What matters, their groups and the ways of mail are called.</summary>
public static class NotificationWords
{
    public static string Of(NotificationMatter matter) => matter switch
    {
        NotificationMatter.RoadmapSubmitted => "Сдана на проверку",
        NotificationMatter.RoadmapWithdrawn => "Отозвана школой",
        NotificationMatter.RoadmapReturned => "Возвращена на доработку",
        NotificationMatter.RoadmapAccepted => "Согласована",
        NotificationMatter.RoadmapApproved => "Утверждена",
        NotificationMatter.PublicationChecked => "Проверка сайта",
        NotificationMatter.DeadlineNear => "Срок приближается",
        NotificationMatter.DeadlineTomorrow => "Срок наступает",
        NotificationMatter.Overdue => "Срок прошёл",
        NotificationMatter.Reminder => "Напоминание",
        NotificationMatter.OrderSubmitted => "Приказ ждёт утверждения",
        NotificationMatter.OrderReturned => "Приказ возвращён",
        NotificationMatter.OrderApproved => "Приказ утверждён",
    };

    public static string Of(MatterGroup group) => group switch
    {
        MatterGroup.Decisions => "Решения по картам и приказам",
        MatterGroup.Filing => "Сдача, замечания, сайты",
        MatterGroup.Deadlines => "Сроки и напоминания",
    };

    public static string Explained(MatterGroup group) => group switch
    {
        MatterGroup.Decisions => "Карта возвращена, согласована, утверждена; приказ ждёт утверждения, возвращён, утверждён.",
        MatterGroup.Filing => "Школа сдала или отозвала карту; проверено размещение на сайте.",
        MatterGroup.Deadlines => "Осталась неделя, остался день, срок прошёл; напоминания коллег.",
    };

    public static string Of(MailPace pace) => pace switch
    {
        MailPace.AtOnce => "Письмом сразу",
        MailPace.Daily => "В письме за день, в 8:00",
        MailPace.Never => "Без писем, только в портале",
    };
}
