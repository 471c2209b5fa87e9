using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

/// <summary>What a remark is about: a cell, a row, or the whole roadmap; and its words at that moment, which stay when the row goes.</summary>
/// <param name="Row">None if it is about the whole roadmap.</param>
/// <param name="Column">None if it is about the whole row.</param>
/// <param name="Place">For people: «Раздел I, строка 8, графа «Срок»».</param>
/// <param name="Quote">What stood there, shortened.</param>
public sealed record RemarkSubject(ActivityId? Row, ColumnKind? Column, string Place, string Quote)
{
    private const int LongestQuote = 500;

    public static readonly RemarkSubject Whole = new(null, null, "Вся дорожная карта", "");

    /// <param name="column">One that the row's table shows; none for the whole row.</param>
    public static RemarkSubject Of(CheckedRow row, ColumnKind? column)
    {
        var place = column is { } kind ? FlawPlace.Cell(row, kind).Words : FlawPlace.RowWords(row);
        var words = column is ColumnKind.Number ? row.Number : row.Activity.Cells[column ?? ColumnKind.Title];
        return new RemarkSubject(row.Activity.Id, column, place, words.Length > LongestQuote ? words[..LongestQuote] + "…" : words);
    }

    /// <summary>A seal of what stands at a remark's place, by which a change is known; the same for every place that is no more.</summary>
    /// <param name="row">None if there is no such row.</param>
    public static string SealOf(Activity? row, ColumnKind? column)
    {
        if (row is null || row.RemovedAt is not null)
        {
            return "";
        }

        var words = column is { } kind
            ? row.Words(kind)
            : string.Join('\u0001', row.Cells.Select(cell => $"{cell.Key}\u0002{cell.Value}").Prepend(row.TypedNumber));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }
}
