namespace RoadmapPortal.Domain.Texts;

/// <summary>A stretch of two texts that are compared.</summary>
/// <param name="Text">Never empty.</param>
public sealed record TextPiece(PieceKind Kind, string Text);

/// <summary>In which of two texts a piece stands.</summary>
public enum PieceKind
{
    /// <summary>In both.</summary>
    Kept,

    /// <summary>In the earlier one alone.</summary>
    Removed,

    /// <summary>In the later one alone.</summary>
    Added,
}
