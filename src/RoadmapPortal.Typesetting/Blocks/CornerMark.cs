namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>
/// A square of dark and light modules in the lower right corner of a paper's first page, with a few words on its left (a two-dimensional code,
/// ГОСТ Р 7.0.97-2025). The text of that page ends above it.
/// </summary>
/// <param name="Rows">From above; each as long as there are rows, <c>#</c> for a dark module.</param>
/// <param name="Side">Of the whole square.</param>
/// <param name="Lines">Set small, to the right, level with the foot of the square.</param>
public sealed record CornerMark(IReadOnlyList<string> Rows, Length Side, IReadOnlyList<string> Lines);
