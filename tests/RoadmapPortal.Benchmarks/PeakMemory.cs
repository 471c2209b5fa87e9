using System.Diagnostics;
using System.Globalization;
using RoadmapPortal.Documents.Pdf;

namespace RoadmapPortal.Benchmarks;

/// <summary>The greatest memory of a process that writes one PDF, as Linux counts it.</summary>
internal static class PeakMemory
{
    public static void Print(int times)
    {
        var paper = SizedPapers.Composed(times);
        var before = HighWater();
        var watch = Stopwatch.StartNew();
        using var file = new CountingStream();
        PaperPdf.Write(paper, DateTimeOffset.UnixEpoch, file);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times} x: {PaperPdf.PagesOf(paper).Count()} pages, {file.Length / 1024} KiB, {watch.ElapsedMilliseconds} ms from cold, peak {HighWater() / 1024} MiB, before writing {before / 1024} MiB"));
    }

    /// <summary>In KiB: VmHWM of /proc/self/status.</summary>
    private static long HighWater() => long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..].Replace("kB", "", StringComparison.Ordinal),
        NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
        CultureInfo.InvariantCulture);

    /// <summary>Where a file goes that nobody keeps.</summary>
    private sealed class CountingStream : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => length += buffer.Length;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
