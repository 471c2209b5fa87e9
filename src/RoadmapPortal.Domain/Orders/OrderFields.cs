using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <summary>What the fields in an order's text say: «{период}», «{срок сдачи карт школ}». What is not decided yet is left open for the pen.</summary>
public sealed partial class OrderFields
{
    public const string Open = "__________";

    public static readonly Rule FieldsAreKnown = new(
        "order/fields-are-known", "Поля «{0}» портал не знает. Есть: {1}. Если это не поле, а скобки, поставьте круглые.");

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private static readonly string[] Questions = ["кто", "кого", "кому", "на кого", "кем"];

    private readonly Dictionary<string, string?> values;
    private readonly Dictionary<string, PartyForms> parties;

    private OrderFields(Dictionary<string, string?> values, IEnumerable<NamedParty> parties)
    {
        this.values = values;
        this.parties = parties.DistinctBy(party => Name(party.Name)).ToDictionary(party => Name(party.Name), party => party.Forms);
    }

    /// <summary>Every field and what it says, for whoever writes.</summary>
    public static ImmutableArray<OrderField> All { get; } =
    [
        new("период", "слова периода в этом приказе"),
        new("начало периода", "первый день периода"),
        new("конец периода", "последний день периода"),
        new("срок самоаудита", "до какого дня школы отвечают на аудит"),
        new("срок сдачи карт школ", "до какого дня школы сдают карты"),
        new("срок публикации карт школ", "до какого дня школы размещают карты на сайтах"),
        new("дни проверки сайтов", "когда управление проверяет сайты школ"),
    ];

    /// <summary>Every field is open.</summary>
    public static OrderFields None { get; } = new([], []);

    /// <param name="periodWords">The period as this order's text has it, in its own case; blank for the period's own words.</param>
    /// <param name="filing">None if the period has no campaign of roadmaps.</param>
    /// <param name="audit">None if the period has no campaign of self-audits.</param>
    /// <param name="parties">Whom the fields may name in a case: «{кому: отдел образования}».</param>
    public static OrderFields Of(string periodWords, PlanningPeriod period, FilingCampaign? filing, AuditCampaign? audit, IEnumerable<NamedParty>? parties = null)
    {
        var values = new Dictionary<string, string?>
        {
            ["период"] = string.IsNullOrWhiteSpace(periodWords) ? period.Words : periodWords.Trim(),
            ["начало периода"] = Day(period.From),
            ["конец периода"] = Day(period.To),
            ["срок самоаудита"] = Day(audit?.AnswersDue),
            ["срок сдачи карт школ"] = Day(filing?.FilingDue),
            ["срок публикации карт школ"] = Day(filing?.PublicationDue),
            ["дни проверки сайтов"] = filing is null ? null : Days(filing.CheckFrom, filing.CheckTo),
        };
        return new OrderFields(values, parties ?? []);
    }

    public static IReadOnlyList<Refusal> WhyNotUse(string text) =>
    [
        .. Places().Matches(text).Select(place => Name(place.Groups["name"].Value)).Distinct()
            .Where(name => !IsField(name))
            .Select(name => FieldsAreKnown.Refuse($"{{{name}}}", string.Join(", ", All.Select(field => $"{{{field.Name}}}")) + ", {кому: имя из списка}, {кого: …}, {на кого: …}, {кем: …}")),
    ];

    /// <summary>What a known field says now; none if that is not decided yet.</summary>
    public string? Value(string name) => name.Split(':', 2, StringSplitOptions.TrimEntries) is [var question, var party]
        ? parties.GetValueOrDefault(party)?.Answering(question)
        : values.GetValueOrDefault(name);

    /// <summary>The text as it is printed.</summary>
    public string Fill(string text) => Places().Replace(text, place =>
    {
        var name = Name(place.Groups["name"].Value);
        return IsField(name) ? Value(name) ?? Open : place.Value;
    });

    /// <summary>Known fields of the order that say nothing yet.</summary>
    public IReadOnlyList<string> OpenIn(Order order) => [.. order.Texts.SelectMany(text => OpenIn(text.Now)).Distinct()];

    /// <summary>Known fields in the text that say nothing yet.</summary>
    public IReadOnlyList<string> OpenIn(string text) =>
        [.. Places().Matches(text).Select(place => Name(place.Groups["name"].Value)).Distinct().Where(name => IsField(name) && Value(name) is null)];

    /// <summary>A name of the list, or a question with somebody's name behind it; whom it means, the municipality's list says later.</summary>
    private static bool IsField(string name) =>
        All.Any(field => field.Name == name) || (name.Split(':', 2, StringSplitOptions.TrimEntries) is [var question, { Length: > 0 }] && Questions.Contains(question));

    private static string Name(string typed) => Spaces().Replace(typed.Trim().ToLower(Russian), " ");

    private static string? Day(DateOnly? day) => day?.ToString("dd.MM.yyyy 'г.'", CultureInfo.InvariantCulture);

    /// <summary>«с 10 мая по 12 мая 2023 г.»</summary>
    private static string Days(DateOnly from, DateOnly to) => from.Year == to.Year
        ? string.Create(Russian, $"с {from:d MMMM} по {to:d MMMM yyyy} г.")
        : string.Create(Russian, $"с {from:d MMMM yyyy} г. по {to:d MMMM yyyy} г.");

    [GeneratedRegex(@"\{(?<name>[^{}\n]{1,100})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}

/// <param name="Name">As it is typed between braces.</param>
/// <param name="Meaning">In Russian, for whoever writes.</param>
public sealed record OrderField(string Name, string Meaning);
