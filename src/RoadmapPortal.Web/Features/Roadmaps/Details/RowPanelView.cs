namespace RoadmapPortal.Web.Features.Roadmaps.Details;

/// <summary>What the panel beside the table shows of its row.</summary>
public enum RowPanelView
{
    Row,
    History,
    Remarks,
    Reports,
}
