using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Features.Evidence;

/// <summary>A sent file, before anything is believed of it.</summary>
public static class EvidenceUpload
{
    /// <summary>At most one byte more than fits, which tells that it does not.</summary>
    public static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        await using var stream = file.OpenReadStream();
        var bytes = new byte[Math.Min(file.Length, NewEvidence.Largest + 1)];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <summary>The file as it would be kept, or why not.</summary>
    /// <param name="sent">As the browser sent it; none if there is none.</param>
    public static (NewEvidence? File, IReadOnlyList<Refusal> Refusals) Take((string Name, byte[] Bytes)? sent)
    {
        if (sent is not { } file)
        {
            return (null, []);
        }

        return WhyNotTake(file.Name, file.Bytes, out var kind) is { } refusal ? (null, [refusal]) : (NewEvidence.Of(file.Name, kind, file.Bytes), []);
    }

    /// <param name="name">As the browser sent it.</param>
    public static Refusal? WhyNotTake(string name, byte[] bytes, out EvidenceKind kind)
    {
        var shown = NewEvidence.Shown(name);
        kind = default;
        if (bytes.Length == 0)
        {
            return NewEvidence.FileHasContent.Refuse(shown);
        }

        if (bytes.Length > NewEvidence.Largest)
        {
            return NewEvidence.FileFits.Refuse(shown, NewEvidence.LargestMegabytes);
        }

        if (EvidenceSniffer.KindOf(bytes) is not { } found)
        {
            return NewEvidence.KindIsKnown.Refuse(shown);
        }

        kind = found;
        return null;
    }
}
