using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Details;

/// <summary>A row in full: where it stands, what the checks say, and every cell with what its words mean.</summary>
public sealed partial class RowView
{
    /// <summary>More schools are counted, and named when asked for.</summary>
    private const int FewSchools = 12;

    [Parameter, EditorRequired]
    public required RowInFull Row { get; set; }

    private static string Schools(AuditedParameter line) =>
        line.Schools.Count == 0 ? "не отмечен ни у одной школы" : Russian.Count(line.Schools.Count, "школа", "школы", "школ");
}
