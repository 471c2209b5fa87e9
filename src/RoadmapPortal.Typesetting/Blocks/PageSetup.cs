namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>The paper of a section as the reader holds it: width is already that of the turned sheet.</summary>
public sealed record PageSetup(Length Width, Length Height, PageMargins Margins)
{
    /// <summary>
    /// A4 upright with the margins of an official paper: 20 mm left, above and below, 10 mm right (ГОСТ Р 7.0.97-2025).
    /// </summary>
    public static PageSetup A4Portrait { get; } = new(
        Length.Mm(210), Length.Mm(297), new PageMargins(Length.Mm(20), Length.Mm(20), Length.Mm(10), Length.Mm(20)));

    /// <summary>The upright sheet turned: the edge for binding, on its left, comes above, its right margin below.</summary>
    public static PageSetup A4Landscape { get; } = new(
        Length.Mm(297), Length.Mm(210), new PageMargins(Length.Mm(20), Length.Mm(20), Length.Mm(20), Length.Mm(10)));

    public Length ContentWidth => Width - Margins.Left - Margins.Right;

    public Length ContentHeight => Height - Margins.Top - Margins.Bottom;
}
