using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Notifications.Send;

/// <summary>What a letter says, as plain text and as the same in simple HTML. What people typed is text in both.</summary>
internal sealed class LetterText(MailSettings settings, Municipality municipality, string person, IReadOnlyList<Notification> notifications)
{
    /// <summary>Lines of one letter; the others are in the portal.</summary>
    private const int MostLines = 50;

    private string Place => new Uri(settings.PublicAddress!, $"/m/{municipality.Slug.Value}/notifications").AbsoluteUri;

    /// <returns>The same letter has the same Message-ID at each attempt: a server or a mail program that got it twice can tell.</returns>
    public MimeMessage Of(MailLetter letter, MailboxAddress to)
    {
        var from = MailboxAddress.Parse(settings.From);
        var message = new MimeMessage
        {
            MessageId = $"{letter.Id.Value:N}@{settings.PublicAddress!.IdnHost}",
            Subject = notifications.Count == 1
                ? notifications[0].Text
                : $"{municipality.ShortName}: {Russian.Count(notifications.Count, "уведомление", "уведомления", "уведомлений")}",
            Date = letter.At,
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var body = new BodyBuilder { TextBody = Plain(), HtmlBody = Html() };
        message.Body = body.ToMessageBody();
        return message;
    }

    private string Plain()
    {
        var text = new StringBuilder("Здравствуйте, ").Append(person).Append("!\r\n\r\n");
        foreach (var notification in notifications.Take(MostLines))
        {
            text.Append(CultureInfo.InvariantCulture, $"{notification.Text}\r\n{Link(notification)}\r\n\r\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{More()}Все уведомления: {Place}\r\nКакие письма получать: {Place}/settings\r\n").ToString();
    }

    private string Html()
    {
        var text = new StringBuilder("<!DOCTYPE html><html lang=\"ru\"><body><p>Здравствуйте, ").Append(Encoded(person)).Append("!</p><ul>");
        foreach (var notification in notifications.Take(MostLines))
        {
            text.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Encoded(Link(notification))}\">{Encoded(notification.Text)}</a></li>");
        }

        return text.Append(CultureInfo.InvariantCulture, $"</ul><p>{More()}<a href=\"{Encoded(Place)}\">Все уведомления</a> · <a href=\"{Encoded(Place)}/settings\">Какие письма получать</a></p></body></html>").ToString();
    }

    private string More() => notifications.Count > MostLines ? $"И ещё {notifications.Count - MostLines} в портале. " : "";

    private string Link(Notification notification) => $"{Place}/{notification.Id.Value}";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
