namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Draws the marks of one page, in reading order.</summary>
public interface IPainter
{
    void DrawText(PageText text);

    void DrawRule(PageRule rule);

    void DrawMatrix(PageMatrix matrix);

    void DrawWatermark(PageWatermark watermark);
}
