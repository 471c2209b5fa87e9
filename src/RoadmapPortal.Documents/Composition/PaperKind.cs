using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Composition;

/// <summary>A kind of paper that can be made of a roadmap.</summary>
/// <param name="Word">Its word in addresses and commands.</param>
/// <param name="Name">Its name on the screen.</param>
/// <param name="FileWord">What its file is called, in letters that every system keeps.</param>
/// <param name="IsOf">Whether this roadmap has such a paper.</param>
/// <param name="Compose">The paper of a roadmap that has one.</param>
public sealed record PaperKind(
    string Word, string Name, string FileWord, Func<RoadmapPaper, bool> IsOf, Func<RoadmapPaper, ComposedPaper> Compose)
{
    public const string OrderWord = "order", AuditWord = "audit";

    /// <summary>The whole document first: the order with its annex where there is one.</summary>
    public static IReadOnlyList<PaperKind> All { get; } =
    [
        new(OrderWord, "Приказ с приложением", "prikaz", paper => paper.Order is not null, OrderComposition.Compose),
        new("municipal-roadmap", "Дорожная карта", "dorozhnaya-karta", paper => paper.School is null, RoadmapComposition.Compose),
        new("school-roadmap", "Дорожная карта школы", "dorozhnaya-karta", paper => paper.School is not null, RoadmapComposition.Compose),
        new(AuditWord, "Входной аудит", "vhodnoy-audit", paper => paper.Audit is not null, AuditComposition.Compose),
    ];

    /// <summary>The kinds that this roadmap has, the first of them the whole document.</summary>
    public static IReadOnlyList<PaperKind> Of(RoadmapPaper paper) => [.. All.Where(kind => kind.IsOf(paper))];

    /// <summary>The kind of that word, or the whole document if no word is given.</summary>
    /// <returns>None if the word is unknown or the roadmap has no such paper.</returns>
    public static PaperKind? Find(string? word, RoadmapPaper paper) =>
        Of(paper).FirstOrDefault(kind => string.IsNullOrEmpty(word) || kind.Word == word);
}
