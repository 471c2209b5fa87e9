using System.Text.RegularExpressions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Orders;

/// <summary>Reads out of an order's own words whom an item obliges and by when, for its writer to confirm or to correct.</summary>
/// <param name="order">With its fields filled in.</param>
public sealed partial class DutyReader(Order order, ResponsibleDirectory directory, PeriodDates period)
{
    private const string SchoolHeads = "руководители ОО";

    /// <returns>None if the item names no time, or nobody whom the directory knows.</returns>
    public DutySuggestion? Suggest(OrderItem item)
    {
        if (DutyTerms.Of(item.Text) is not { } term || Schedule.Read(term, period).Kind != ScheduleKind.Dated)
        {
            return null;
        }

        // Whoever is named nearest is meant: in the item itself, then in the one that it stands under.
        for (var at = item; ; at = order.Find(at.ParentId!.Value))
        {
            if (Named(at.Text) is { Length: > 0 } who)
            {
                return new DutySuggestion(who, term);
            }

            if (at.ParentId is null)
            {
                return null;
            }
        }
    }

    /// <summary>What a confirmed duty's words mean.</summary>
    public DutyReading Read(OrderItem duty)
    {
        var reading = directory.Read(duty.DutyWho);
        return new DutyReading(
            [.. reading.Named.Select(named => named.Entry.Label).Distinct()],
            [.. reading.Unknown.Select(unknown => unknown.Words)],
            duty.DutyTerm.Length == 0 ? null : Schedule.Read(duty.DutyTerm, period));
    }

    /// <summary>The directory's own words, so that they are read back as the same entries.</summary>
    private string Named(string text)
    {
        var labels = directory.Find(text).Select(entry => entry.Label).ToList();
        if (Heads().IsMatch(text) && !labels.Contains(SchoolHeads))
        {
            labels.Insert(0, SchoolHeads);
        }

        return string.Join(", ", labels);
    }

    [GeneratedRegex(@"\bруководител[а-я]+\s+(?:общеобразовательных|образовательных)\s+(?:организаций|учреждений)|\bруководител[а-я]+\s+(?:ОО|школ)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heads();
}

public sealed record DutySuggestion(string Who, string Term);

/// <param name="Known">The directory's entries that are obliged.</param>
/// <param name="Unknown">Words that it does not know.</param>
/// <param name="Term">None if no time is set.</param>
public sealed record DutyReading(IReadOnlyList<string> Known, IReadOnlyList<string> Unknown, Schedule? Term);
