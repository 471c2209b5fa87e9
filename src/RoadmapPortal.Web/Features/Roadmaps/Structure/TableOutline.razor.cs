using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

public sealed partial class TableOutline
{
    [Parameter, EditorRequired]
    public required StructureForm Form { get; set; }

    [Parameter, EditorRequired]
    public required StructurePlace Place { get; set; }

    [Parameter, EditorRequired]
    public required RoadmapTable Table { get; set; }

    private string Part => PartName.Of(Table);

    private string NumberingName => $"{Part}-numbering";

    private string WidthName => WidthSpelling.Name(Table);

    private bool HasWidthProblem => Form.ProblemsOf(WidthName).Any();

    private string? Width(Column column) => Form.IsTouched(WidthName) ? Form.Raw(WidthSpelling.Field(WidthName, column.Kind)) : column.Share?.ToString(CultureInfo.InvariantCulture);

    private IReadOnlyList<ColumnKind> Missing => [.. Enum.GetValues<ColumnKind>().Where(kind => Table.WhyNotAddColumn(kind).Count == 0)];

    private static string Caption(Column column) => column.IsHidden
        ? $"{column.Kind.UsualHeading()} – графа скрыта: не печатается и не видна"
        : column.Kind.UsualHeading();
}
