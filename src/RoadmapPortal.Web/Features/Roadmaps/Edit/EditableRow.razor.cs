using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>One row of the editor; drawn anew only when its own words or number change.</summary>
public sealed partial class EditableRow
{
    private const int LabelLength = 40;

    private SheetRow? drawn;

    [Parameter, EditorRequired]
    public required SheetRow Row { get; set; }

    /// <summary>A table's columns stay the same as long as it is open.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SheetColumn> Columns { get; set; }

    private string DeedsLabel
    {
        get
        {
            var title = Row.Words(ColumnKind.Title).Trim();
            var start = title.Length <= LabelLength ? title : title[..LabelLength].TrimEnd() + "…";
            return $"Действия со строкой {Row.Number} {(start.Length == 0 ? "(пустая)" : $"«{start}»")}".Replace("  ", " ", StringComparison.Ordinal);
        }
    }

    protected override bool ShouldRender() => !Row.Equals(drawn);

    protected override void OnAfterRender(bool firstRender) => drawn = Row;
}
