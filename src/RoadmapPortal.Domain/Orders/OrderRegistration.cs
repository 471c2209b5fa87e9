using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <summary>Number and date under which the head registers an order.</summary>
/// <param name="Number">As typed: «680», «01-05/117».</param>
/// <param name="Date">None if what was typed is no day.</param>
public sealed record OrderRegistration(string Number, DateOnly? Date)
{
    public const int LongestNumber = 50;

    /// <summary>An order of another decade is a slip of the hand.</summary>
    private const int FirstYear = 2015;

    public static readonly Rule NumberIsGiven = new("order/number-is-given", "Впишите номер приказа: не длиннее {0} знаков, в одну строку.");

    public static readonly Rule DateIsGiven = new("order/date-is-given", "Впишите дату приказа: день, месяц и год.");

    public static readonly Rule DateHasCome = new("order/date-has-come", "Дата приказа {0:dd.MM.yyyy} ещё не наступила или ошибочна: впишите день, когда приказ подписан.");

    public static readonly Rule NumberIsFree = new("order/number-is-free", "Приказ № {0} в {1} году уже есть: «{2}». Впишите другой номер.");

    /// <summary>The number as it is printed and kept.</summary>
    public string PlainNumber => Cells.Clean(Number).Trim();

    /// <param name="others">The municipality's approved orders.</param>
    public IReadOnlyList<Refusal> WhyNot(DateOnly today, IEnumerable<RegisteredOrder> others)
    {
        var refusals = new List<Refusal>();
        if (PlainNumber.Length is 0 or > LongestNumber || PlainNumber.Any(char.IsControl))
        {
            refusals.Add(NumberIsGiven.Refuse(LongestNumber));
        }

        if (Date is not { } date)
        {
            return [.. refusals, DateIsGiven.Refuse()];
        }

        if (date > today || date.Year < FirstYear)
        {
            refusals.Add(DateHasCome.Refuse(date));
        }

        if (others.FirstOrDefault(other => other.Date.Year == date.Year && string.Equals(other.Number.Trim(), PlainNumber, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            refusals.Add(NumberIsFree.Refuse(PlainNumber, date.Year, other.Title));
        }

        return refusals;
    }
}

/// <summary>An order that is registered already.</summary>
public sealed record RegisteredOrder(string Number, DateOnly Date, string Title);
