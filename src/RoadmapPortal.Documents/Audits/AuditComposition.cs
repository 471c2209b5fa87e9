using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Audits;

/// <summary>The entry audit, as part of a roadmap and as a paper of its own.</summary>
public static class AuditComposition
{
    private const string Title = "Результаты входного аудита";

    /// <summary>The audit alone on turned sheets, as part of a roadmap's papers.</summary>
    /// <exception cref="ArgumentException">The roadmap's period has no audit.</exception>
    public static ComposedPaper Compose(RoadmapPaper paper) =>
        Compose(new AuditPaper(paper.Municipality, paper.Period, paper.School, paper.Audit ?? throw new ArgumentException("The roadmap's period has no audit.", nameof(paper)), !paper.IsApproved, paper.Look));

    /// <summary>The audit alone on turned sheets.</summary>
    public static ComposedPaper Compose(AuditPaper paper)
    {
        var title = paper.School is null ? Title : $"{Title} ({paper.School})";
        PaperElement[] head = [new PaperTitle($"{title}\n{paper.Period.Words}")];
        return new ComposedPaper(
            $"{title}. {paper.Period.Words}",
            paper.Municipality.Name,
            paper.IsDraft,
            paper.Look,
            [new PaperSection(IsLandscape: true, [.. head, .. Elements(paper.Audit, paper.Look)])]);
    }

    /// <summary>The audit of a roadmap's period as an annex to an order.</summary>
    internal static PaperSection Section(RoadmapPaper paper, CornerStamp stamp, PrintLook look) =>
        new(IsLandscape: true, [stamp, new PaperTitle($"{Title}\n{paper.Period.Words}"), .. Elements(paper.Audit, look)]);

    internal static IEnumerable<PaperElement> Elements(AuditPart? audit, PrintLook look)
    {
        foreach (var element in Prose.Of(audit?.Introduction))
        {
            yield return element;
        }

        if (audit is not null && AuditGrid.Of(audit, look) is { Columns.Count: > 0 } grid)
        {
            yield return new PaperTable("Аудит", grid);
        }
    }
}
