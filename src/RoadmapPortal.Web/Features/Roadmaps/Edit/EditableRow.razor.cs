using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>One row of the editor; drawn anew only when its own words, its number or what is said about it change.</summary>
public sealed partial class EditableRow
{
    /// <summary>Of the first row of cells, as assistive technology counts: the heading is the first row of all.</summary>
    public const int FirstRowIndex = 2;

    private (SheetRow Row, int? At, RowNotes Notes)? drawn;

    [Parameter, EditorRequired]
    public required SheetRow Row { get; set; }

    /// <summary>Place in the table, from 0; none in a table that is drawn whole, where everybody can count.</summary>
    [Parameter]
    public int? At { get; set; }

    /// <summary>A table's columns stay the same as long as it is open.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SheetColumn> Columns { get; set; }

    /// <summary>What the portal says beside the words.</summary>
    [Parameter]
    public RowNotes Notes { get; set; } = RowNotes.None;

    protected override bool ShouldRender() => !Nullable.Equals(drawn, (Row, At, Notes)); // Not «!=», which asks notes whether they are the same object.

    protected override void OnAfterRender(bool firstRender) => drawn = (Row, At, Notes);
}
