using System.Runtime.CompilerServices;
using System.Text;

namespace RoadmapPortal.Web.Features.Archives.Package;

/// <summary>Lines of a file that may have been made to have one of half a gigabyte.</summary>
internal static class BoundedLines
{
    /// <exception cref="InvalidDataException">A line is too long.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var (line, buffer) = (new StringBuilder(), new char[1 << 16]);
        for (int read; (read = await reader.ReadAsync(buffer.AsMemory(), cancellation)) > 0;)
        {
            var from = 0;
            for (int end; (end = Array.IndexOf(buffer, '\n', from, read - from)) >= 0; from = end + 1)
            {
                line.Append(buffer, from, end - from);
                yield return line.ToString();
                line.Clear();
            }

            line.Append(buffer, from, read - from);
            if (line.Length > ArchiveLimits.LongestLine)
            {
                throw new InvalidDataException("A line is too long.");
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
