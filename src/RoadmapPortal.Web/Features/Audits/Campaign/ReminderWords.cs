using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Web.Features.Audits.SelfAudit;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>What a reminder says.</summary>
public static class ReminderWords
{
    public static string Of(SchoolReminder reminder) => $"{AnswerSpelling.Day(reminder.Day)}, {reminder.Sender}: {Of(reminder.Matter)}";

    /// <summary>What the school's people are told beside the reminder that stands on their «Обзор».</summary>
    /// <param name="address">Where the school does what it is reminded of.</param>
    public static News NewsOf(SchoolReminder reminder, string address) => new(NotificationMatter.Reminder, reminder.SchoolId, $"{reminder.Sender} напоминает: {Of(reminder.Matter)}", address);

    private static string Of(ReminderMatter matter) => matter switch
    {
        ReminderMatter.AnswerAudit => "ждём самоаудит вашей школы. Ответьте на вопросы и сдайте его.",
        ReminderMatter.MendAudit => "самоаудит вернулся с замечаниями. Исправьте ответы и сдайте его снова.",
        ReminderMatter.FileRoadmap => "ждём дорожную карту вашей школы. Заполните её и сдайте на проверку.",
        ReminderMatter.MendRoadmap => "дорожная карта вернулась с замечаниями. Исправьте её и сдайте снова.",
        ReminderMatter.PublishRoadmap => "дорожная карта согласована. Утвердите её приказом школы, опубликуйте на сайте и укажите адрес.",
    };
}
