using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Spreadsheets;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>How the rows of a table look in a sheet.</summary>
internal static class GridLooks
{
    public static CellLook Of(GridRowKind row, GridColumn column) => row switch
    {
        GridRowKind.Heading => CellLook.Heading,
        GridRowKind.Section or GridRowKind.Level => CellLook.Section,
        GridRowKind.Body => column.Centred ? CellLook.Centred : CellLook.Text,
    };
}
