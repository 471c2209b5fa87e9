using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>The style name of a column: its width on the screen and whether its marks stand in the middle.</summary>
public static class ColumnClass
{
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
