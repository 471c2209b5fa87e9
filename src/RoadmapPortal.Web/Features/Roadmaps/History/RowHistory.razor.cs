using Microsoft.AspNetCore.Components;

namespace RoadmapPortal.Web.Features.Roadmaps.History;

/// <summary>Who changed what in a row, newest first. Plain: it stands in a page without a circuit as well as in a panel of one.</summary>
public sealed partial class RowHistory(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<RowHistoryEntry> Entries { get; set; }

    private static string? Words(RowDeed deed) => deed switch
    {
        RowDeed.Written => null,
        RowDeed.Added => "Строка добавлена",
        RowDeed.Removed => "Строка удалена",
        RowDeed.BroughtBack => "Строка возвращена",
        RowDeed.Moved => "Строка перемещена",
    };
}
