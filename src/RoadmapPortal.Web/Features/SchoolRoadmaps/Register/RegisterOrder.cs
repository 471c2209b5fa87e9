using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

/// <summary>A column by which the register can be ordered.</summary>
/// <param name="Word">In addresses.</param>
/// <param name="Key">Schools without one stand last, whichever the direction.</param>
public sealed record RegisterOrder(string Word, string Heading, Func<SchoolFiling, IComparable?> Key)
{
    public static IReadOnlyList<RegisterOrder> All { get; } =
    [
        new("school", "Школа", school => school.School.PrintOrder),
        new("state", "Состояние", school => (int?)school.Stage),
        new("submitted", "Сдана", school => school.Roadmap?.SubmittedOn),
        new("reviewer", "Проверяет", school => school.Roadmap?.Reviewer),
        new("remarks", "Замечания", school => school.Remarks == 0 ? null : school.Remarks),
        new("uncovered", "Риски без мероприятий", school => school.Found == 0 ? null : school.Uncovered),
        new("published", "Публикация", school => school.Roadmap?.PublishedOn),
        new("reminded", "Напоминание", school => school.Reminded),
    ];

    public static RegisterOrder Find(string? word) => All.FirstOrDefault(order => order.Word == word) ?? All[0];

    /// <summary>Equals keep the municipality's order.</summary>
    public IEnumerable<SchoolFiling> Sort(IEnumerable<SchoolFiling> schools, bool isDescending)
    {
        var last = schools.OrderBy(school => Key(school) is null);
        return isDescending ? last.ThenByDescending(Key) : last.ThenBy(Key);
    }
}
