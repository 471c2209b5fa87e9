using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>A table as the annex prints it, with what was taken out of it and put into it.</summary>
public sealed partial class ComparedTable
{
    [Parameter, EditorRequired]
    public required TableComparison Table { get; set; }

    /// <summary>The rows to show.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<ActivityId> Visible { get; set; }

    /// <summary>Whether to show changed headings that have no row on this page.</summary>
    [Parameter]
    public bool IsFirstPage { get; set; }

    /// <summary>The rows as they stand, for the buttons; none without buttons.</summary>
    [Parameter]
    public IReadOnlyDictionary<ActivityId, RowVersion>? Rows { get; set; }

    private List<RunComparison> Shown { get; set; } = [];

    protected override void OnParametersSet() =>
        Shown = [.. Table.Runs.Where(run => run.Rows.Any(row => Visible.Contains(row.Id)) || (IsFirstPage && run.Before != run.After))];

    /// <summary>What of the shape differs, but for the headings, which are compared in their places.</summary>
    private List<(string What, string Before, string After)> Shape
    {
        get
        {
            if (Table.Before is not { } before || Table.After is not { } after)
            {
                return [];
            }

            List<(string What, string Before, string After)> all =
            [
                ("Нумерация строк", TableWords.Of(before.Frame.Numbering), TableWords.Of(after.Frame.Numbering)),
                ("После номера", Quoted(before.Frame.NumberSuffix), Quoted(after.Frame.NumberSuffix)),
                ("Графы", Columns(before), Columns(after)),
                ("Порядок разделов", Sections(before, after), Sections(after, before)),
            ];
            return [.. all.Where(one => one.Before != one.After)];
        }
    }

    private static string Quoted(string words) => words.Length == 0 ? "ничего" : $"«{words}»";

    private static string Columns(TableState table) =>
        string.Join(", ", table.Columns.Select(column => column.Heading + (column.Share is { } share ? $" ({share} %)" : "") + (column.IsHidden ? " (скрыта)" : "")));

    /// <summary>Headings of the sections that are in both states, by their present words, in the order of one of them.</summary>
    private string Sections(TableState order, TableState other) => string.Join(
        ", ",
        order.Sections.Where(section => other.Sections.Any(one => one.Id == section.Id))
            .Select(section => Table.After!.Sections.First(one => one.Id == section.Id).Heading ?? "без заголовка"));

    /// <summary>A heading over rows; nothing if there was none and is none.</summary>
    private RenderFragment Heading(string style, string? before, string? after) => builder =>
    {
        if (string.IsNullOrEmpty(before) && string.IsNullOrEmpty(after))
        {
            return;
        }

        builder.OpenElement(0, "tr");
        builder.AddAttribute(1, "class", style);
        builder.OpenElement(2, "th");
        builder.AddAttribute(3, "scope", "rowgroup");
        builder.AddAttribute(4, "colspan", Table.Columns.Count);
        builder.OpenElement(5, "span");
        builder.OpenComponent<WordsCompared>(6);
        builder.AddComponentParameter(7, nameof(WordsCompared.Before), before ?? "");
        builder.AddComponentParameter(8, nameof(WordsCompared.After), after ?? "");
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
        builder.CloseElement();
    };

    private static string What(RowComparison row) => (row.Before, row.After, row.IsMoved, row.ChangedColumns.Count) switch
    {
        (null, _, _, _) => "Добавлена",
        (_, null, _, _) => "Удалена",
        (_, _, true, > 0) => "Перемещена и изменена",
        (_, _, true, _) => "Перемещена",
        _ => "Изменена",
    };

    private static string Deed(RowComparison row) => (row.Before, row.After, row.ChangedColumns.Count) switch
    {
        (null, _, _) => "Убрать добавленную строку",
        (_, null, _) => "Вернуть удалённую строку",
        (_, _, 0) => "Вернуть строку на место",
        _ => "Вернуть строку, как было",
    };

    private static string StyleOf(RowComparison row) => row.Before is null ? "activity added" : row.After is null ? "activity removed" : row.IsChanged ? "activity changed" : "activity";

    /// <summary>Where a moved row stood; none if it did not move.</summary>
    private string? WhereBefore(RowComparison row)
    {
        if (!row.IsMoved)
        {
            return null;
        }

        var section = Table.Before!.Sections.First(section => section.Id == row.Before!.Section);
        var isElsewhere = (row.Before!.Section, row.Before.Level) != (row.After!.Section, row.After.Level);
        var place = isElsewhere ? string.Join(", ", new[] { section.Heading, section.HeadingOf(row.Before.Level) }.Where(words => words is { Length: > 0 })) : "";
        var number = row.Before.Number.Length > 0 ? $"№ {row.Before.Number}" : "";
        return (place.Length, number.Length) switch
        {
            (0, 0) => null,
            (0, _) => $"стояла под {number}",
            (_, 0) => $"стояла в разделе «{place}»",
            _ => $"стояла в разделе «{place}» под {number}",
        };
    }

    /// <summary>The row for those who only hear the button.</summary>
    private static string Name(RowComparison row) => row.Shown.Number.Length > 0 ? $"строка {row.Shown.Number}" : "строка";

    private static string Written(RowState row, ColumnKind column) => column == ColumnKind.Number ? row.TypedNumber : row.Cells[column];
}
