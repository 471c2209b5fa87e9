using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 11: an item of the order and a row of the roadmap set different deadlines for one duty. They speak of one duty if the row has
/// three fifths of the item's words and the one who answers is named in the item or above it.
/// </summary>
internal static partial class DutyDeadlines
{
    private const double Enough = 0.6;

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
                    FlawPlace.Cell(row, ColumnKind.Dates),
                    $"Здесь «{row.Schedule.Text.Trim()}», а в пункте {duty.Item.Number.TrimEnd('.')} приказа для того же «{duty.Words}».",
                    deadlines.Count == 1 ? new CheckedText(row, ColumnKind.Dates).FixTo(duty.Words, $"Поставить как в приказе: «{duty.Words}»") : []);
            }
        }
    }

    private static bool IsSame(Duty duty, CheckedRow row) =>
        duty.Object.Count > 0
        && (double)duty.Object.InCommonWith(row.Title) / duty.Object.Count >= Enough
        && duty.People.InCommonWith(WordStems.Of(row.Activity.Cells[ColumnKind.Responsible])) > 0;

    private static IEnumerable<Duty> Duties(Order order, PeriodDates period)
    {
        var items = order.Items.ToDictionary(item => item.Id);
        foreach (var item in items.Values)
        {
            if (Deadlines().Match(item.Text) is { Success: true } deadline && Schedule.Read(deadline.Value, period) is { Kind: ScheduleKind.Dated, To: { } last })
            {
                var above = new List<string> { item.Text };
                for (var at = item; at.ParentId is { } parent; at = items[parent])
                {
                    above.Add(items[parent].Text);
                }

                yield return new Duty(item, deadline.Value, last, WordStems.Of(Deadlines().Replace(item.Text, " ")), WordStems.Of(above));
            }
        }
    }

    /// <param name="Words">The deadline as the order prints it.</param>
    /// <param name="Object">What is to be done.</param>
    /// <param name="People">Everything that may name who is obliged: the item and those above it.</param>
    private sealed record Duty(OrderItem Item, string Words, DateOnly Deadline, WordStems Object, WordStems People);

    [GeneratedRegex(
        @"(?:не позднее|до)\s+(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s+[а-яё]{3,8}\s+\d{4})(?:\s*(?:года|г\.))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Deadlines();
}
