using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Checks;

/// <summary>A remedy that one click applies, and that can be undone like any writing in cells.</summary>
/// <param name="Words">What it does: «Заменить на «декабрь 2023 г. – июнь 2024 г.»».</param>
public sealed record Fix(string Words, IReadOnlyList<CellChange> Changes)
{
    /// <summary>A remedy of one cell.</summary>
    public static Fix Of(string words, Activity activity, ColumnKind column, string changed) =>
        new(words, [new CellChange(activity.Id, column, activity.Words(column), changed)]);
}

/// <param name="Seen">What stood in the cell when the remedy was thought of; it is refused if others have written since.</param>
public sealed record CellChange(ActivityId Activity, ColumnKind Column, string Seen, string Words);
