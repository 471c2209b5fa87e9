using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <content>How its words change.</content>
public sealed partial class Order
{
    private const int LongestName = 200, MostBodyLines = 12;

    public static readonly Rule BodyIsShort = new("order/body-is-short", "Строк в шапке: {0}, помещается не больше {1}.");

    public static readonly Rule ChoiceIsOffered = new("order/choice-is-offered", "Такого варианта нет: выберите из списка.");

    public static readonly Rule PeriodHasNoFields = new("order/period-has-no-fields", "Здесь пишутся сами слова периода, без полей в скобках {{…}}.");

    /// <summary>Everything that is written in the order, by the names of the texts.</summary>
    public IEnumerable<OrderText> Texts =>
    [
        .. HeadTexts(),
        .. Grounds.SelectMany(ground => ground.Texts),
        .. Items.SelectMany(item => item.Texts(HasOwnNumbers)),
        .. Annexes.Select(annex => annex.NumberText),
    ];

    public IReadOnlyList<Refusal> WhyNotEdit() => OrderStep.WhyNot(OrderMove.Edit, Stage);

    public IReadOnlyList<Refusal> WhyNotDiscard() => OrderStep.WhyNot(OrderMove.Discard, Stage);

    /// <param name="text">One of <see cref="Texts"/>.</param>
    /// <param name="seen">The words that the writer saw before typing.</param>
    public IReadOnlyList<Refusal> WhyNotWrite(OrderText text, string seen, string words) => [.. WhyNotEdit(), .. text.WhyNotWrite(seen, words)];

    /// <exception cref="RefusedException">See <see cref="WhyNotWrite"/>.</exception>
    public void Write(OrderText text, string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWrite(text, seen, words));
        text.Put(Cells.Clean(words));
        Revision++;
    }

    private IEnumerable<OrderText> HeadTexts()
    {
        yield return new("body", string.Join('\n', Header.Body), Wording.LongestHeading, words => Header = Header with { Body = Lines(words) })
        {
            WhyNotMean = words => Lines(words).Length > MostBodyLines ? [BodyIsShort.Refuse(Lines(words).Length, MostBodyLines)] : [],
        };
        yield return new("heading", Header.Heading, LongestName, words => Header = Header with { Heading = words.Trim() });
        yield return new("place", Header.Place ?? "", LongestName, words => Header = Header with { Place = Wording.OrNone(words.Trim()) });
        yield return new("issuer", Header.Issuer ?? "", Wording.LongestHeading, words => Header = Header with { Issuer = Wording.OrNone(words.Trim()) });
        yield return new("title", Header.Title, Wording.LongestHeading, words => Header = Header with { Title = words.Trim() });
        yield return new("period", PeriodWords, Wording.LongestHeading, words => PeriodWords = words.Trim()) { WhyNotMean = WhyNotNest };
        yield return new("preamble", TypedPreamble, Cells.LongestText, words => TypedPreamble = words.Trim());
        yield return Choice<GroundsOpening>("opening", GroundsOpening, opening => GroundsOpening = opening);
        yield return new("purpose", Purpose, Wording.LongestHeading, words => Purpose = words.Trim());
        yield return Choice<DecreeWord>("decree", DecreeWord, word => DecreeWord = word);
        yield return new("position", SignatoryPosition, LongestName, words => SignatoryPosition = words.Trim());
        yield return new("name", SignatoryName, LongestName, words => SignatoryName = words.Trim());
    }

    /// <summary>These words are what a field says.</summary>
    private static IReadOnlyList<Refusal> WhyNotNest(string words) => words.Contains('{', StringComparison.Ordinal) ? [PeriodHasNoFields.Refuse()] : [];

    private static OrderText Choice<T>(string name, T now, Action<T> put)
        where T : struct, Enum => new(name, now.ToString(), LongestName, words => put(Enum.Parse<T>(words)))
        {
            WhyNotMean = words => Enum.GetValues<T>().Any(value => value.ToString() == words) ? [] : [ChoiceIsOffered.Refuse()],
        };

    private static string[] Lines(string words) =>
        Cells.Clean(words).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
