using Microsoft.Extensions.Configuration;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Tests.Archives;

public sealed class ArchiveFolderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("archive-folder-");

    [Fact]
    public void Sweep_RemovesArchivesOfMoreThanThirtyDays_AndWhatWasLeftHalfWritten()
    {
        var folder = new ArchiveFolder(new ConfigurationBuilder().AddInMemoryCollection([new("Archives:Folder", place.FullName)]).Build());
        var (old, recent, begun, left) = (Make(folder.PathOf, 31), Make(folder.PathOf, 29), Make(folder.PartOf, 0.9), Make(folder.PartOf, 1.1));
        var other = Make(_ => Path.Combine(place.FullName, "заметки.txt"), 400);
        folder.Sweep(Now);
        ((string[])[old, recent, begun, left, other]).Select(File.Exists).ShouldBe([false, true, true, false, true]);
    }

    public void Dispose() => place.Delete(recursive: true);

    private static string Make(Func<ArchiveWorkId, string> pathOf, double days)
    {
        var path = pathOf(ArchiveWorkId.New());
        File.WriteAllBytes(path, [1]);
        File.SetLastWriteTimeUtc(path, Now.UtcDateTime.AddDays(-days));
        return path;
    }
}
