using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.CopyForward;

/// <summary>What a copy would be, in lines that a person can look through: the same change in many cells is one line.</summary>
/// <param name="Period">The words of the new period.</param>
/// <param name="Parts">Those that have changes.</param>
public sealed record CopyPreview(
    string Period, bool IsPeriodNew, int Rows, IReadOnlyList<CopyPartView> Parts, IReadOnlyList<CopyRemark> ToLookAt, IReadOnlyList<CopyRemark> Kept, CodeComparison Codes)
{
    /// <summary>More lines of one sort are told by their number.</summary>
    public const int MostLines = 100;

    public static CopyPreview Of(PreparedCopy prepared)
    {
        var copy = prepared.Copy;
        var parts =
            from text in copy.Changed
            group text by text.Part into part
            orderby part.Key
            select new CopyPartView(part.Key, [.. part.GroupBy(text => (Seen(text.Words.Before), Seen(text.Words.After))).Select(same => CopyLine.Of([.. same]))]);
        return new CopyPreview(
            prepared.Period.Words, prepared.IsPeriodNew, copy.Roadmap.Tables.Sum(table => table.Activities.Count), [.. parts], copy.ToLookAt, copy.Kept, prepared.Codes);
    }

    /// <summary>Two spaces or one: to a reader the same words.</summary>
    private static string Seen(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed record CopyPartView(CopyPart Part, IReadOnlyList<CopyLine> Lines)
{
    public string Words => Part switch
    {
        CopyPart.Headings => "Название и заголовки",
        CopyPart.Dates => "Сроки",
        CopyPart.Cells => "Другие ячейки таблиц",
        CopyPart.Prose => "Цель, задачи, показатели, текст",
    };
}

/// <param name="Where">Of the first such text.</param>
/// <param name="Count">How many texts change so.</param>
public sealed record CopyLine(string Where, int Count, IReadOnlyList<MarkedPiece> Before, IReadOnlyList<MarkedPiece> After)
{
    internal static CopyLine Of(IReadOnlyList<CopiedText> same)
    {
        var words = same[0].Words;
        return new CopyLine(
            same[0].Where, same.Count, MarkedText.Of(words.Before, [.. words.Moved.Select(year => year.Before)]), MarkedText.Of(words.After, [.. words.Moved.Select(year => year.After)]));
    }
}
