using System.Globalization;
using System.IO.Compression;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// Numbers objects, writes them one after another and remembers where each stands (ISO 32000-1, 7.3.10 and 7.5).
/// </summary>
internal sealed class PdfObjectWriter(Stream output)
{
    /// <summary>Offsets by object number; 0 is the head of the free list.</summary>
    private readonly List<long> offsets = [0];
    private readonly ByteBuffer frame = new();
    private long position;

    /// <summary>The first lines; four bytes above 127 tell transfer programs that the file is binary (7.5.2).</summary>
    public void Header() => Send([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>A number for an object that is written later but referred to now.</summary>
    public int Reserve()
    {
        offsets.Add(-1);
        return offsets.Count - 1;
    }

    /// <summary>Writes a dictionary or other value as the object of that number.</summary>
    public void Write(int number, ReadOnlySpan<byte> value)
    {
        Begin(number);
        Send(value);
        Send("\nendobj\n"u8);
    }

    /// <summary>Writes a compressed stream.</summary>
    /// <param name="number">The object's number.</param>
    /// <param name="data">Content before compression.</param>
    /// <param name="entries">Further entries of its dictionary.</param>
    public void WriteStream(int number, ReadOnlySpan<byte> data, string entries = "")
    {
        using var compressed = new MemoryStream();
        // ZLibStream, not DeflateStream: the filter wants the checksum at the end (7.4.4).
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        Begin(number);
        Send(string.Create(CultureInfo.InvariantCulture, $"<</Filter/FlateDecode/Length {compressed.Length}{entries}>>\nstream\n"));
        Send(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        Send("\nendstream\nendobj\n"u8);
    }

    /// <summary>The table of offsets and the trailer; nothing follows.</summary>
    public void Trailer(string entries)
    {
        var start = position;
        frame.Clear();
        frame.Add("xref\n0 "u8).Add(offsets.Count).Add("\n0000000000 65535 f \n"u8);
        for (var number = 1; number < offsets.Count; number++)
        {
            if (offsets[number] < 0)
                throw new InvalidOperationException("A PDF object was referred to but never written.");
            frame.Add(offsets[number].ToString("D10", CultureInfo.InvariantCulture)).Add(" 00000 n \n"u8);
        }
        frame.Add("trailer\n<</Size "u8).Add(offsets.Count).Add(entries).Add(">>\nstartxref\n"u8);
        frame.Add(start.ToString(CultureInfo.InvariantCulture)).Add("\n%%EOF\n"u8);
        Send(frame.Written);
    }

    private void Begin(int number)
    {
        offsets[number] = position;
        Send(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Send(string ascii)
    {
        frame.Clear();
        Send(frame.Add(ascii).Written);
    }

    private void Send(ReadOnlySpan<byte> data)
    {
        output.Write(data);
        position += data.Length;
    }
}
