using System.Globalization;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

/// <summary>Which schools somebody wants to see and how ordered, as the address says it; what it says wrongly is passed over.</summary>
public sealed record RegisterWish(
    string? Words, RegisterFilter Show, SchoolMarkKind? Mark, bool IsLate, bool IsUnpublished, bool IsUncovered, RegisterOrder Order, bool IsDescending)
{
    /// <summary>No name has as many letters.</summary>
    public const int LongestWords = 200;

    private const string Yes = "1";

    public bool IsNarrowed => this with { Order = RegisterOrder.All[0], IsDescending = false } != Read(QueryCollection.Empty);

    public static RegisterWish Read(IQueryCollection query)
    {
        var words = First(query, "q")?.Trim();
        var sort = First(query, "sort") ?? "";
        return new RegisterWish(
            string.IsNullOrEmpty(words) ? null : words[..Math.Min(words.Length, LongestWords)],
            RegisterFilter.Find(First(query, "show")),
            Enum.GetValues<SchoolMarkKind>().Where(mark => mark.ToString() == First(query, "mark")).Cast<SchoolMarkKind?>().FirstOrDefault(),
            First(query, "late") == Yes, First(query, "unpublished") == Yes, First(query, "uncovered") == Yes,
            RegisterOrder.Find(sort.TrimStart('-')), sort.StartsWith('-'));
    }

    /// <summary>The period that an address asks for.</summary>
    /// <returns>Unreadable if it is none: such a page does not exist.</returns>
    public static (bool IsReadable, Guid? Id) PeriodOf(IQueryCollection query) =>
        First(query, "period") is not { Length: > 0 } text ? (true, null) : Guid.TryParse(text, out var id) ? (true, id) : (false, null);

    public static int PageOf(IQueryCollection query) =>
        int.TryParse(First(query, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    /// <summary>The same wish as an address has it; empty for all schools in the municipality's order.</summary>
    public string Query()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", Words), ("show", Show == RegisterFilter.All[0] ? null : Show.Word), ("mark", Mark?.ToString()),
            ("late", IsLate ? Yes : null), ("unpublished", IsUnpublished ? Yes : null), ("uncovered", IsUncovered ? Yes : null),
            ("sort", Order == RegisterOrder.All[0] && !IsDescending ? null : (IsDescending ? "-" : "") + Order.Word),
        };
        return string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }

    public IReadOnlyList<SchoolFiling> Of(IEnumerable<SchoolFiling> schools) => [.. Order.Sort(schools.Where(Fits), IsDescending)];

    private static string? First(IQueryCollection query, string name) => query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    private bool Fits(SchoolFiling school) =>
        Show.Has(school)
        && (Mark is not { } mark || school.Marks.Contains(mark))
        && (!IsLate || school.IsLate)
        && (!IsUnpublished || !school.IsPublished)
        && (!IsUncovered || school.Uncovered > 0)
        && (Words is null || school.School.Mentions(Words));
}
