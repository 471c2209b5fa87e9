using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

public sealed partial class PaperTable
{
    /// <summary>The editor's own column, which no paper has.</summary>
    private const string Deeds = "deeds";

    private const double PartOfDeeds = 0.04;

    /// <summary>Names the table.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Style names of the columns, from left to right.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Columns { get; set; }

    /// <summary>The parts of the width that the table's author gave, from 0 to 1, by column; none where nothing is given.</summary>
    [Parameter]
    public IReadOnlyList<double?> Shares { get; set; } = [];

    [Parameter, EditorRequired]
    public required RenderFragment Heading { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Rows { get; set; }

    /// <summary>«grid» for a table whose cells take the focus; otherwise its region takes it, to be scrolled by keyboard.</summary>
    [Parameter]
    public string? Role { get; set; }

    /// <summary>How many rows there are with the heading, for a table that does not draw them all.</summary>
    [Parameter]
    public int? RowCount { get; set; }

    /// <summary>What lies over the table and scrolls with it.</summary>
    [Parameter]
    public RenderFragment? Above { get; set; }

    private bool HasShares => Shares.Any(share => share is not null);

    /// <summary>On a narrow screen the table scrolls rather than that its columns shrink.</summary>
    private string? LeastWidth => HasShares ? string.Create(CultureInfo.InvariantCulture, $"min-width:{Columns.Sum(ColumnClass.UsualWidth):0.##}rem") : null;

    /// <summary>Where something is given, the others divide the rest as they divide the whole otherwise; none leaves it to the style.</summary>
    private string? Width(int at)
    {
        if (!HasShares)
        {
            return null;
        }

        var isOfDeeds = Columns[at] == Deeds;
        var room = Columns.Contains(Deeds) ? 1 - PartOfDeeds : 1;
        var open = Columns.Where((name, other) => name != Deeds && Shares.ElementAtOrDefault(other) is null).Sum(ColumnClass.UsualWidth);
        var rest = 1 - Shares.Sum(share => share ?? 0);
        var part = isOfDeeds ? PartOfDeeds : room * (Shares.ElementAtOrDefault(at) ?? (rest * ColumnClass.UsualWidth(Columns[at]) / open));
        return string.Create(CultureInfo.InvariantCulture, $"width:{part * 100:0.##}%");
    }
}
