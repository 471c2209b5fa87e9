using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Features.Roadmaps.Details;

namespace RoadmapPortal.Web.Features.Roadmaps.History;

/// <summary>Who changed what in a row, newest first. Plain: it stands in a page without a circuit as well as in a panel of one.</summary>
public sealed partial class RowHistory(TimeProvider time)
{
    /// <summary>Letters of a value on its button; all of them stand above it.</summary>
    private const int Enough = 40;

    [Parameter, EditorRequired]
    public required IReadOnlyList<RowHistoryEntry> Entries { get; set; }

    /// <summary>The row as it stands now; none if it is no more.</summary>
    [Parameter]
    public RowInFull? Row { get; set; }

    /// <summary>Somebody wants the words before a change to stand in the cell again; without it nothing is offered.</summary>
    [Parameter]
    public EventCallback<CellChange> OnRestore { get; set; }

    /// <summary>What stood in a cell before the row was there is no value, and what stands there now need not come back.</summary>
    private bool MayRestore(RowHistoryEntry entry, CellChange cell) =>
        OnRestore.HasDelegate && entry.Deed != RowDeed.Added && Row?.Find(cell.Column) is { IsWritable: true } now && now.Words != cell.Before;

    private static string Value(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        return line.Length switch
        {
            0 => "пусто",
            <= Enough => $"«{line}»",
            _ => $"«{line[..(char.IsHighSurrogate(line[Enough - 1]) ? Enough - 1 : Enough)].TrimEnd()}…»",
        };
    }

    private static string? Words(RowHistoryEntry entry) => entry switch
    {
        { Deed: RowDeed.Moved, MovedTo: { } place } => $"Строка перемещена: {place}",
        { Deed: var deed } => Words(deed),
    };

    private static string? Words(RowDeed deed) => deed switch
    {
        RowDeed.Written => null,
        RowDeed.Added => "Строка добавлена",
        RowDeed.Removed => "Строка удалена",
        RowDeed.BroughtBack => "Строка возвращена",
        RowDeed.Moved => "Строка перемещена",
    };
}
