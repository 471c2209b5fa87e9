using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>
/// A draft for a later period, made of an older roadmap: its words with their years moved, its rows as they are printed. What belongs to
/// the old one alone (order, approval, stamp, stage, removed rows) does not come along.
/// </summary>
/// <param name="Roadmap">The copy.</param>
/// <param name="Changed">Texts whose years were moved, in the order of the paper.</param>
/// <param name="ToLookAt">What the author should look at: date cells that could not be moved, or that do not fit the new period.</param>
/// <param name="Kept">Texts with years that were left on purpose.</param>
public sealed record RoadmapCopy(Roadmap Roadmap, IReadOnlyList<CopiedText> Changed, IReadOnlyList<CopyRemark> ToLookAt, IReadOnlyList<CopyRemark> Kept)
{
    public static RoadmapCopy Of(CheckedRoadmap source, YearShift shift, CopyTarget target) => new CopyWriter(source, shift, target).Write();
}

/// <param name="Where">«I. КАДРОВЫЕ РЕСУРСЫ, строка 8, графа «Срок»».</param>
public sealed record CopiedText(CopyPart Part, string Where, ShiftedWords Words);

/// <param name="Text">The words that stand there.</param>
/// <param name="Words">What is to be said about them.</param>
public sealed record CopyRemark(string Where, string Text, string Words);
