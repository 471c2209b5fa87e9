using System.Globalization;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Notifications.Deadlines;

/// <summary>
/// Who is told what of a deadline on a day. Each of three things once: that the day comes near, that it is there, that it is past. A day that was
/// missed because nothing ran is made good by the next; a deadline that is moved is told of again.
/// </summary>
public static class DeadlineNews
{
    private const int NearDays = 7;

    /// <returns>News of a school for its people; of none for the municipality's.</returns>
    public static IReadOnlyList<News> Of(Deadline deadline, DateOnly today)
    {
        if ((deadline.Behind.Count == 0 && !deadline.IsOfficeBehind) || Matter(deadline, today) is not { } matter)
        {
            return [];
        }

        var words = Words(deadline, deadline.Day.DayNumber - today.DayNumber);
        var news = deadline.Behind.Select(school => new News(matter, school.School, words, school.Address, Occasion(deadline, matter, $"{school.School.Value}"))).ToList();
        if (deadline.IsOfficeBehind)
        {
            news.Add(new News(matter, null, words, deadline.OfficeAddress, Occasion(deadline, matter, "own")));
        }

        if (matter == NotificationMatter.Overdue && deadline.Behind.Count > 0)
        {
            var late = $"Срок {Day(deadline)} прошёл, чтобы {deadline.What}. Не успели: {deadline.Behind.Count} {Nouns.Of(deadline.Behind.Count, "школа", "школы", "школ")}.";
            news.Add(new News(matter, null, late, deadline.OfficeAddress, Occasion(deadline, matter, "office")));
        }

        return news;
    }

    private static NotificationMatter? Matter(Deadline deadline, DateOnly today) => (deadline.Day.DayNumber - today.DayNumber) switch
    {
        > NearDays => null,
        > 1 => NotificationMatter.DeadlineNear,
        >= 0 => NotificationMatter.DeadlineTomorrow,
        _ => today <= deadline.Until ? NotificationMatter.Overdue : null,
    };

    private static string Words(Deadline deadline, int left) => left switch
    {
        > 1 => $"До {Day(deadline)} нужно {deadline.What}: осталось {left} {Nouns.Of(left, "день", "дня", "дней")}.",
        1 => $"Завтра, {Day(deadline)}, последний день, чтобы {deadline.What}.",
        0 => $"Сегодня, {Day(deadline)}, последний день, чтобы {deadline.What}.",
        _ => $"Срок {Day(deadline)} прошёл, а нужно ещё {deadline.What}.",
    };

    private static string Day(Deadline deadline) => deadline.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Occasion(Deadline deadline, NotificationMatter matter, string whose) =>
        string.Create(CultureInfo.InvariantCulture, $"{matter} {deadline.Key} {deadline.Day:yyyy-MM-dd} {whose}");
}
