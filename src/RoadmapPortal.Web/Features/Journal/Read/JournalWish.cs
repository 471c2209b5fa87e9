using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Journal.Read;

/// <summary>Which entries somebody wants to see, as an address says it. What is not readable in it is left out and named.</summary>
public sealed class JournalWish
{
    private const int LongestWords = 100;
    private const string Escape = "\\";

    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(9000, 1, 1);

    private readonly List<string> problems = [];

    private JournalWish(IQueryCollection query)
    {
        Who = Words(query["who"]);
        What = Words(query["what"]);
        Person = Id(query["person"]);
        Subject = Id(query["subject"]);
        Deed = Enum.GetValues<JournalDeed>().Cast<JournalDeed?>().FirstOrDefault(deed => deed.ToString() == query["deed"]);
        From = Day(query["from"], "С какого дня");
        To = Day(query["to"], "По какой день");
        Before = long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null;
        if (From > To)
        {
            problems.Add("Первый день позже последнего: поменяйте их местами.");
        }
    }

    public static JournalWish Read(IQueryCollection query) => new(query);

    /// <summary>Part of a person's name.</summary>
    public string Who { get; }

    /// <summary>Part of what a deed concerned or of its details.</summary>
    public string What { get; }

    public Guid? Person { get; }

    public Guid? Subject { get; }

    public JournalDeed? Deed { get; }

    public DateOnly? From { get; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; }

    /// <summary>Only entries before this number.</summary>
    public long? Before { get; }

    public IReadOnlyList<string> Problems => problems;

    public bool IsAny => Who.Length > 0 || What.Length > 0 || Person is not null || Subject is not null || Deed is not null || From is not null || To is not null;

    /// <summary>The wish as the query of an address, without the place in the list.</summary>
    public string Address(string page)
    {
        (string Name, string? Value)[] parts =
        [
            ("who", Who), ("what", What), ("person", Person?.ToString()), ("subject", Subject?.ToString()), ("deed", Deed?.ToString()),
            ("from", From is { } from ? DayInput.Spell(from) : null), ("to", To is { } to ? DayInput.Spell(to) : null),
        ];
        var given = parts.Where(part => part.Value?.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? page : $"{page}?{string.Join('&', given)}";
    }

    /// <param name="zone">Where the days are days.</param>
    public IQueryable<JournalEntry> Of(IQueryable<JournalEntry> journal, TimeZoneInfo zone)
    {
        if (Who.Length > 0)
        {
            var pattern = Pattern(Who);
            journal = journal.Where(entry => EF.Functions.ILike(entry.PersonName, pattern, Escape));
        }

        if (What.Length > 0)
        {
            var pattern = Pattern(What);
            journal = journal.Where(entry => EF.Functions.ILike(entry.SubjectLabel, pattern, Escape) || EF.Functions.ILike(entry.Details, pattern, Escape));
        }

        if (Person is { } person)
        {
            journal = journal.Where(entry => entry.PersonId == new PersonId(person));
        }

        if (Subject is { } subject)
        {
            journal = journal.Where(entry => entry.SubjectId == subject);
        }

        if (Deed is { } deed)
        {
            journal = journal.Where(entry => entry.Deed == deed);
        }

        if (From is { } from)
        {
            var begin = Begin(from, zone);
            journal = journal.Where(entry => entry.At >= begin);
        }

        if (To is { } to)
        {
            var end = Begin(to, zone).AddDays(1);
            journal = journal.Where(entry => entry.At < end);
        }

        return Before is { } before ? journal.Where(entry => entry.Number < before) : journal;
    }

    private static string Pattern(string words) =>
        "%" + words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";

    private static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone)
    {
        // Years that no journal has would leave the range of moments in some zones.
        var local = (day < Earliest ? Earliest : day > Latest ? Latest : day).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static string Words(string? typed)
    {
        var words = new string([.. (typed ?? "").Trim().Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
        return words.Length > LongestWords ? words[..LongestWords] : words;
    }

    private static Guid? Id(string? typed) => Guid.TryParse(typed, out var id) ? id : null;

    private DateOnly? Day(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DayInput.Read(typed) is { } day)
        {
            return day;
        }

        problems.Add($"{field}: {DayInput.NotADay}");
        return null;
    }
}
