using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.Documents.Composition;

/// <summary>A number that stands for what a paper says: the same words in the same order give the same number.</summary>
internal static class PaperFingerprint
{
    public static Guid Of(ComposedPaper paper, DateTimeOffset moment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(moment.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Add(paper.Look.GetHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture));
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
