using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>The style name of a column: its width on the screen and whether its marks stand in the middle.</summary>
public static class ColumnClass
{
    /// <summary>In rem, as the style has it; 12 for any other.</summary>
    public static double UsualWidth(string name) => name switch
    {
        "deeds" => 2.75,
        "number" => 3.75,
        "codes" => 7,
        "form" => 7.75,
        "venue" or "dates" => 8,
        "audience" => 8.25,
        "responsible" => 9,
        "report" => 10,
        "title" => 14,
        _ => 12,
    };

    public static string Of(ColumnKind column) => column switch
    {
        ColumnKind.Number => "number",
        ColumnKind.Title => "title",
        ColumnKind.Form => "form",
        ColumnKind.Codes => "codes",
        ColumnKind.Audience => "audience",
        ColumnKind.Venue => "venue",
        ColumnKind.Dates => "dates",
        ColumnKind.Responsible => "responsible",
        ColumnKind.Indicator => "indicator",
        ColumnKind.Report => "report",
        ColumnKind.Information => "information",
        ColumnKind.Result => "result",
    };
}
