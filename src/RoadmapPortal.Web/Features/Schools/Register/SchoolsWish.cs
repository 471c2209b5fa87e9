using System.Globalization;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Register;

/// <summary>Which schools somebody wants to see, as the address says it; what it says wrongly is passed over.</summary>
public sealed record SchoolsWish(string? Words, SchoolKind? Kind, SchoolMarkKind? Mark, SchoolState State, PlanningPeriodId? Period, int Page)
{
    /// <summary>No name has as many letters.</summary>
    public const int LongestWords = 200;

    public static SchoolsWish Read(string? words, string? kind, string? mark, string? state, string? period, string? page) => new(
        string.IsNullOrWhiteSpace(words) ? null : words.Trim()[..Math.Min(words.Trim().Length, LongestWords)],
        Find<SchoolKind>(kind), Find<SchoolMarkKind>(mark), Find<SchoolState>(state) ?? SchoolState.Open,
        Guid.TryParse(period, out var id) ? new PlanningPeriodId(id) : null,
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1);

    /// <summary>The same wish as an address has it, for another page of it.</summary>
    public string Query(int page, Guid? period)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", Words), ("kind", Kind?.ToString()), ("mark", Mark?.ToString()), ("state", State == SchoolState.Open ? null : State.ToString()),
            ("period", period?.ToString()), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        };
        return string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }

    private static T? Find<T>(string? name)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => value.ToString() == name).Cast<T?>().FirstOrDefault();
}

public enum SchoolState
{
    Open,
    Closed,
    All,
}
