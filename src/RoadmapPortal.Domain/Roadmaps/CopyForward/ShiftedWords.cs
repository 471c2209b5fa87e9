using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>A text with its years moved, all else as it was.</summary>
/// <param name="Moved">In the order of the text.</param>
/// <param name="Kept">Years that were found and not moved.</param>
public sealed record ShiftedWords(string Before, string After, IReadOnlyList<MovedYear> Moved, IReadOnlyList<KeptYear> Kept)
{
    public bool IsChanged => Moved.Count > 0;
}

/// <summary>Where a year stood in the text before, and where it stands after.</summary>
public readonly record struct MovedYear(TextPlace Before, TextPlace After);
