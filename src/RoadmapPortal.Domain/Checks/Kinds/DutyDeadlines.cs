using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 11: an item of the order and a row of the roadmap set different deadlines for one duty. They speak of one duty if the row has
/// three fifths of the item's words but for those of who answers, who is named in the item or above it, and they do not ask for different deeds:
/// to make a roadmap, to publish it, to carry it out and to watch over it are four duties with nearly the same words.
/// </summary>
internal static class DutyDeadlines
{
    private const double Enough = 0.6;

    /// <summary>Beginnings of the words that name a deed, as verbs and as nouns.</summary>
    private static readonly string[][] Deeds =
    [
        ["разработ", "формиров", "сформир", "состав", "подготов", "созда"],
        ["размест", "размещ", "опублик", "публик"],
        ["реализ", "исполн", "выполн"],
        ["монитор", "контрол", "провер", "анализ", "оцен"],
    ];

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        var duties = roadmap.Order is null ? [] : Duties(roadmap.Order, roadmap.Period).ToList();
        if (duties.Count == 0)
        {
            yield break;
        }

        foreach (var row in roadmap.Rows.Where(row => row.Schedule?.Kind == ScheduleKind.Dated))
        {
            var deadlines = row.Schedule!.Windows.Where(window => window.Open == OpenSide.Beginning).Select(window => window.To).ToList();
            foreach (var duty in duties.Where(duty => deadlines.Count > 0 && !deadlines.Contains(duty.Deadline) && IsSame(duty, row)))
            {
                yield return new Sighting(
                    FlawPlace.Cell(row, ColumnKind.Dates) with { Against = duty.Item.Id },
                    $"Здесь «{row.Schedule.Text.Trim()}», а в пункте {duty.Item.Number.TrimEnd('.')} приказа для того же «{duty.Words}».",
                    deadlines.Count == 1 ? new CheckedText(row, ColumnKind.Dates).FixTo(duty.Words, $"Поставить как в приказе: «{duty.Words}»") : []);
            }
        }
    }

    private static bool IsSame(Duty duty, CheckedRow row)
    {
        var (asked, done) = (Deed(duty.Item.Text), Deed(row.Words(ColumnKind.Title)));
        var things = duty.Object.Count - duty.Object.InCommonWith(row.Responsible);
        return (asked == done || asked is null || done is null)
            && things > 0
            && (double)duty.Object.InCommonWith(row.Title) / things >= Enough
            && duty.People.InCommonWith(row.Responsible) > 0;
    }

    /// <summary>Which of <see cref="Deeds"/> the text names first.</summary>
    private static int? Deed(string text)
    {
        for (var at = 0; WordStems.TryNext(text, ref at, out var place, out _);)
        {
            var deed = Array.FindIndex(Deeds, beginnings => beginnings.Any(word => text.AsSpan(place.Start, place.Length).StartsWith(word, StringComparison.OrdinalIgnoreCase)));
            if (deed >= 0)
            {
                return deed;
            }
        }

        return null;
    }

    private static IEnumerable<Duty> Duties(Order order, PeriodDates period)
    {
        var items = order.Items.ToDictionary(item => item.Id);
        foreach (var item in items.Values)
        {
            // What the writer of the order confirmed or corrected stands before what the words seem to say.
            var words = item.DutyTerm.Length > 0 ? item.DutyTerm : DutyTerms.Deadline(item.Text) is { Success: true } deadline ? deadline.Value : "";
            if (words.Length > 0 && Schedule.Read(words, period) is { Kind: ScheduleKind.Dated, To: { } last })
            {
                var above = new List<string> { item.Text };
                for (var at = item; at.ParentId is { } parent; at = items[parent])
                {
                    above.Add(items[parent].Text);
                }

                yield return new Duty(item, words, last, WordStems.Of(DutyTerms.WithoutDeadlines(item.Text).Replace("в срок", " ", StringComparison.OrdinalIgnoreCase)), WordStems.Of(above));
            }
        }
    }

    /// <param name="Words">The deadline as the order prints it.</param>
    /// <param name="Object">What is to be done.</param>
    /// <param name="People">Everything that may name who is obliged: the item and those above it.</param>
    private sealed record Duty(OrderItem Item, string Words, DateOnly Deadline, WordStems Object, WordStems People);
}
