using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Composition;

/// <summary>The margins of one sheet as its reader holds it, in millimetres.</summary>
internal readonly record struct PaperMargins(int Left, int Top, int Right, int Bottom)
{
    /// <summary>A turned sheet is bound at its upper edge, so its margins turn with it.</summary>
    public static PaperMargins Of(PrintLook look, bool isLandscape) => isLandscape
        ? new PaperMargins(look.BottomMargin, look.LeftMargin, look.TopMargin, look.RightMargin)
        : new PaperMargins(look.LeftMargin, look.TopMargin, look.RightMargin, look.BottomMargin);
}
