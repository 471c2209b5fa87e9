using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>How many flaws there are, in words of the office.</summary>
public static class FlawCount
{
    /// <summary>«2 мешают сдать, 12 стоит посмотреть, 21 подсказка»; «замечаний нет».</summary>
    public static string Words(IEnumerable<Flaw> flaws)
    {
        var counts = flaws.CountBy(flaw => flaw.Severity).OrderByDescending(count => count.Key).Select(count => Words(count.Key, count.Value));
        return string.Join(", ", counts.DefaultIfEmpty("замечаний нет"));
    }

    private static string Words(CheckSeverity severity, int count) => severity switch
    {
        CheckSeverity.Off => "",
        CheckSeverity.Hints => Russian.Count(count, "подсказка", "подсказки", "подсказок"),
        CheckSeverity.Warns => $"{count} стоит посмотреть",
        CheckSeverity.Blocks => Russian.Count(count, "мешает сдать", "мешают сдать", "мешают сдать"),
    };
}
