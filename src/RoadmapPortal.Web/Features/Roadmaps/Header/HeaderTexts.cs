using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Features.Roadmaps.Header;

/// <summary>What a roadmap says outside of its tables, under the names by which the structure's action writes it.</summary>
/// <param name="Words">By name, the title and the period too.</param>
/// <param name="Blocks">Names of the parts in printing order, as are the lines of the two lists.</param>
public sealed record HeaderTexts(
    IReadOnlyDictionary<string, string> Words, IReadOnlyList<string> Blocks, IReadOnlyList<string> Tasks, IReadOnlyList<string> Indicators)
{
    public static HeaderTexts Of(Roadmap roadmap, PlanningPeriod period) => new(
        StructureTexts.OfHeader(roadmap, period).ToDictionary(text => text.Name, text => text.Now, StringComparer.Ordinal),
        [.. roadmap.Blocks.Select(PartName.Of)],
        [.. roadmap.Tasks.Select(PartName.Of)],
        [.. roadmap.Indicators.Select(PartName.Of)]);

    /// <summary>The same with no other words than those that differ from earlier ones; none if nothing differs.</summary>
    public HeaderTexts? Since(HeaderTexts earlier)
    {
        var news = Words.Where(text => earlier.Words.GetValueOrDefault(text.Key) != text.Value).ToDictionary(StringComparer.Ordinal);
        var isShapedAlike = Blocks.SequenceEqual(earlier.Blocks) && Tasks.SequenceEqual(earlier.Tasks) && Indicators.SequenceEqual(earlier.Indicators);
        return news.Count == 0 && isShapedAlike ? null : this with { Words = news };
    }
}
