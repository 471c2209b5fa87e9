namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>The paper of a section as the reader holds it: width is already that of the turned sheet.</summary>
public sealed record PageSetup(Length Width, Length Height, PageMargins Margins)
{
    /// <summary>A4 upright with the margins of an official paper: 30 mm left, 15 right, 20 above and below.</summary>
    public static PageSetup A4Portrait { get; } = new(
        Length.Mm(210), Length.Mm(297), new PageMargins(Length.Mm(30), Length.Mm(20), Length.Mm(15), Length.Mm(20)));

    /// <summary>A4 turned: 20 mm on the left and above (binding), 15 elsewhere.</summary>
    public static PageSetup A4Landscape { get; } = new(
        Length.Mm(297), Length.Mm(210), new PageMargins(Length.Mm(20), Length.Mm(20), Length.Mm(15), Length.Mm(15)));

    public Length ContentWidth => Width - Margins.Left - Margins.Right;

    public Length ContentHeight => Height - Margins.Top - Margins.Bottom;
}
