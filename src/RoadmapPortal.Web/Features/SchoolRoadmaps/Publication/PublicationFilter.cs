using RoadmapPortal.Domain.Roadmaps.Filing.Publication;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>Which schools the list shows.</summary>
/// <param name="Word">In the address.</param>
public sealed record PublicationFilter(string Word, string Name, Func<PublicationLine, bool> Has)
{
    public static IReadOnlyList<PublicationFilter> All { get; } =
    [
        new("waiting", "К проверке", line => line.IsWaiting),
        new("not-found", "Не нашли", line => line.Standing == PublicationStanding.NotFound),
        new("another", "Другая версия", line => line.Standing == PublicationStanding.AnotherVersion),
        new("found", "Найдена", line => line.Standing == PublicationStanding.Found),
        new("no-address", "Нет адреса", line => line.Standing == PublicationStanding.NoAddress),
        new("not-approved", "Не утверждена", line => line.Standing == PublicationStanding.NotApproved),
        new("all", "Все школы", _ => true),
    ];

    /// <summary>Without a word what is to be done; everything if there is nothing to do.</summary>
    public static PublicationFilter Find(string? word, IReadOnlyList<PublicationLine> lines) =>
        All.FirstOrDefault(filter => filter.Word == word) ?? (lines.Any(All[0].Has) ? All[0] : All[^1]);
}
