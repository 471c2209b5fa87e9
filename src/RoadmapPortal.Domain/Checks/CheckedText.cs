using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks;

/// <summary>A text of the roadmap or of its order, in a cell or outside of the tables.</summary>
internal readonly struct CheckedText
{
    /// <summary>How often one check speaks of one text: more of the same tells nobody more, and each remedy is as long as the text.</summary>
    public const int MostFlaws = 20;

    private readonly CheckedRow? row;
    private readonly Func<TextPlace?, FlawPlace>? where;

    public CheckedText(CheckedRow row, ColumnKind column)
    {
        this.row = row;
        Column = column;
        Words = row.Activity.Words(column);
    }

    public CheckedText(string words, bool isOfOrder, Func<TextPlace?, FlawPlace> where)
    {
        this.where = where;
        IsOfOrder = isOfOrder;
        Words = words;
    }

    public string Words { get; }

    /// <summary>None outside of tables.</summary>
    public ColumnKind? Column { get; }

    public bool IsOfOrder { get; }

    public FlawPlace At(TextPlace? text) => row is null ? where!(text) : FlawPlace.Cell(row, Column!.Value, text);

    /// <summary>Words for a message, not longer than a message bears.</summary>
    public static string Shown(string words)
    {
        const int Longest = 60;
        return words.Length <= Longest ? words : $"{words[..Longest]}…";
    }

    /// <summary>A remedy that puts other words in place of these; none outside of tables, where the portal does not write yet.</summary>
    public IReadOnlyList<Fix> FixTo(string changed, string words) => row is null ? [] : [Fix.Of(words, row.Activity, Column!.Value, changed)];

    /// <summary>A remedy that replaces one place of the text.</summary>
    public IReadOnlyList<Fix> FixAt(TextPlace place, string replacement) =>
        FixTo(string.Concat(Words.AsSpan(0, place.Start), replacement, Words.AsSpan(place.End)), $"Заменить на «{replacement}»");
}
