using RoadmapPortal.Web.Features.Archives.Package;

namespace RoadmapPortal.Web.Tests.Archives;

/// <summary>What is written is never more than could be read back.</summary>
public sealed class ArchiveWriterTests
{
    [Fact]
    public async Task Add_MoreFilesThanAnArchiveHas_IsRefused()
    {
        var path = Path.GetTempFileName();
        try
        {
            await using var writer = await ArchiveWriter.CreateAsync(path, new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero), default);
            for (var number = 0; number < ArchiveLimits.MostFiles; number++)
            {
                await writer.AddAsync($"{number}", ReadOnlyMemory<byte>.Empty, default);
            }

            await Should.ThrowAsync<ArchiveTooLargeException>(() => writer.AddAsync("more", ReadOnlyMemory<byte>.Empty, default));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Write_MoreThanThereIsRoomFor_IsRefused()
    {
        using var inner = new MemoryStream();
        await using var counting = new CountingStream(inner, most: 10);
        await counting.WriteAsync(new byte[10]);
        await Should.ThrowAsync<ArchiveTooLargeException>(() => counting.WriteAsync(new byte[1]).AsTask());
        (inner.Length, counting.Count).ShouldBe((10, 11));
    }
}
