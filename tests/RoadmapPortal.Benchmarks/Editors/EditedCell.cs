using System.Globalization;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>A cell that one editor writes into again and again, and what it holds as far as that editor knows.</summary>
internal sealed class EditedCell(ActivityId row, ColumnKind column, string words)
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");
    private readonly string original = words;
    private int edits;

    public ActivityId Row => row;

    public ColumnKind Column => column;

    /// <summary>What the database holds: as read, or as acknowledged last.</summary>
    public string Words { get; private set; } = words;

    /// <summary>Another text each time, of the kind that belongs there: a date is a date, and is understood anew.</summary>
    public string Next()
    {
        edits++;
        return column == ColumnKind.Dates
            ? string.Create(Russian, $"{Russian.DateTimeFormat.GetMonthName((edits % 12) + 1)} – декабрь {2023 + (edits % 2)} г.")
            : string.Create(Russian, $"{original}, правка {edits}");
    }

    public void Acknowledged(string saved) => Words = saved;
}
