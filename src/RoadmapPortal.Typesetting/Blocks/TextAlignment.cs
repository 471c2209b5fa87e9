namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>How lines stand between the left and the right edge.</summary>
public enum TextAlignment
{
    Left,
    Centre,
    Right,

    /// <summary>Both edges straight, except a paragraph's last line and lines whose gaps would become too wide.</summary>
    Justify,
}
