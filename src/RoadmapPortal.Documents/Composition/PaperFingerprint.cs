using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.Documents.Composition;

/// <summary>A number that stands for what a paper says: the same words in the same order give the same number.</summary>
internal static class PaperFingerprint
{
    public static Guid Of(ComposedPaper paper, DateTimeOffset moment)
    {
        var look = paper.Look;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(moment.ToString("O", CultureInfo.InvariantCulture));
        Add(paper.IsDraft ? ComposedPaper.DraftMark : "");
        Add(paper.Verification?.Code ?? "");
        Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{look.LeftMargin} {look.TopMargin} {look.RightMargin} {look.BottomMargin} {look.TextPoints} {look.TablePoints} {look.LineSpacing} {look.ShowsPageNumbers}"));
        foreach (var text in PaperTexts.Of(paper))
        {
            Add(text);
        }

        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));

        void Add(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }
}
