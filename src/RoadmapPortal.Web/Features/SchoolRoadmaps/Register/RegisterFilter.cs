using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

/// <summary>A choice of schools by how far their roadmap is.</summary>
/// <param name="Word">In addresses.</param>
/// <param name="Name">On the screen, for several schools.</param>
public sealed record RegisterFilter(string Word, string Name, Func<SchoolFiling, bool> Has)
{
    public static IReadOnlyList<RegisterFilter> All { get; } =
    [
        new("all", "Все школы", _ => true),
        new("unasked", "Карта не запрошена", school => !school.IsAsked),
        new("unfiled", "Не сдали", school => school.IsAsked && !school.HasFiled),
        new("idle", "Не приступили", school => school.IsIdle),
        new("filed", "Сдали", school => school.HasFiled),
        .. Enum.GetValues<SchoolRoadmapStage>().Select(stage => new RegisterFilter(WordOf(stage), SchoolRoadmapWords.Of(stage), school => school.Stage == stage)),
    ];

    public static RegisterFilter Find(string? word) => All.FirstOrDefault(filter => filter.Word == word) ?? All[0];

#pragma warning disable CA1308 // Addresses are written small.
    public static string WordOf(SchoolRoadmapStage stage) => stage.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
