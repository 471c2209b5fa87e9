namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>Whether a section's pages show their number. Pages are counted through the whole document.</summary>
public enum PageNumbering
{
    None,

    /// <summary>In the middle above the text, on every page but the document's first.</summary>
    TopCentreFromSecondPage,
}
