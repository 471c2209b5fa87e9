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
        var (known, unknown) = (reading.Named.Select(named => named.Entry.Label).Distinct().ToList(), reading.Unknown.Select(unknown => unknown.Words).ToList());
        var isOfSchools = Heads().IsMatch(duty.DutyWho);
        return new DutyReading(known, unknown, duty.DutyTerm.Length == 0 ? null : Schedule.Read(duty.DutyTerm, period))
        {
            IsOfSchools = isOfSchools,
            IsOfDepartment = !isOfSchools || known.Concat(unknown).Any(who => !Heads().IsMatch(who)),
        };
    }

    /// <summary>Whether a duty names this person.</summary>
    /// <param name="name">As an account has it: «Лукашова Инна Борисовна», «Лукашова И.Б.».</param>
    public bool Names(DutyReading duty, string name) => directory.Find(WithInitials(name)).Any(entry => duty.Known.Contains(entry.Label));

    private static string WithInitials(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var surname, .. { Length: 1 or 2 } given] && given.All(part => !part.Contains('.', StringComparison.Ordinal))
            ? $"{surname} {string.Concat(given.Select(part => $"{part[0]}."))}"
            : name;

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
public sealed record DutyReading(IReadOnlyList<string> Known, IReadOnlyList<string> Unknown, Schedule? Term)
{
    /// <summary>It obliges «руководители ОО»: each school for itself.</summary>
    public bool IsOfSchools { get; init; }

    /// <summary>It obliges persons or offices of the department.</summary>
    public bool IsOfDepartment { get; init; }

    /// <summary>The last day of each time that it sets, in order; one without a day if it sets none.</summary>
    public IReadOnlyList<DateOnly?> Dues =>
        Term is { Windows.Count: > 0 } ? [.. Term.Windows.Select(window => window.To).Distinct().Order().Select(day => (DateOnly?)day)] : [null];
}
