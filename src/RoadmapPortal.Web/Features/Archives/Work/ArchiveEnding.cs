using RoadmapPortal.Domain.Archives;

namespace RoadmapPortal.Web.Features.Archives.Work;

/// <summary>How a work ended.</summary>
/// <param name="Problem">Why it failed, or what is missing though it did not.</param>
/// <param name="Size">Of the finished archive; none if an archive was read back.</param>
public sealed record ArchiveEnding(ArchiveWorkState State, string? Problem = null, long? Size = null, string? Sha256 = null)
{
    public static ArchiveEnding Failed(string problem) => new(ArchiveWorkState.Failed, problem);
}
