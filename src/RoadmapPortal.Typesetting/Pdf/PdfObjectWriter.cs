using System.IO.Compression;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// Numbers objects, writes them one after another and remembers where each stands (ISO 32000-1, 7.3.10 and 7.5).
/// </summary>
/// <param name="output">Written from its present position on; left open.</param>
/// <param name="observer">Told the bytes of each stream before it is compressed, for whoever compares with deflating alone.</param>
internal sealed class PdfObjectWriter(Stream output, Action<ReadOnlySpan<byte>>? observer = null) : IDisposable
{
    private readonly CrossReferences references = new();
    private readonly ObjectPack pack = new();
    private readonly ByteBuffer frame = new();
    private readonly MemoryStream compressed = new();
    private long position;

    /// <summary>The first lines; four bytes above 127 tell transfer programs that the file is binary (7.5.2).</summary>
    public void Header() => Send([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>A number for an object that is written later but referred to now.</summary>
    public int Reserve() => references.Reserve();

    /// <summary>Writes a dictionary or other value as the object of that number, packed together with its neighbours.</summary>
    public void Write(int number, ReadOnlySpan<byte> value)
    {
        pack.Add(number, value);
        if (pack.IsFull)
            WritePack();
    }

    /// <summary>Writes a value that can be read in the file without unpacking anything.</summary>
    public void WriteApart(int number, ReadOnlySpan<byte> value)
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
        observer?.Invoke(data);
        compressed.SetLength(0);
        // ZLibStream, not DeflateStream: the filter wants the checksum at the end (7.4.4).
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        SendStream(number, compressed.GetBuffer().AsSpan(0, (int)compressed.Length), "/Filter/FlateDecode" + entries);
    }

    /// <summary>Writes a stream as it is.</summary>
    public void WritePlainStream(int number, ReadOnlySpan<byte> data, string entries) => SendStream(number, data, entries);

    /// <summary>The table of places; nothing follows.</summary>
    /// <param name="entries">What the trailer says (7.5.5) but for the size.</param>
    public void Finish(string entries)
    {
        WritePack();
        var start = position;
        var number = Reserve();
        references.PutApart(number, start);
        WriteStream(number, references.ToRows(), FormattableString.Invariant($"{CrossReferences.Dictionary}/Size {references.Count}{entries}"));
        frame.Clear();
        Send(frame.Add("startxref\n"u8).Add(start).Add("\n%%EOF\n"u8).Written);
    }

    public void Dispose() => compressed.Dispose();

    private void WritePack()
    {
        if (pack.Numbers.Count == 0)
            return;
        var number = Reserve();
        for (var index = 0; index < pack.Numbers.Count; index++)
            references.PutPacked(pack.Numbers[index], number, index);
        var entries = FormattableString.Invariant($"/Type/ObjStm/N {pack.Numbers.Count}/First {pack.First}");
        WriteStream(number, pack.ToContent(), entries);
        pack.Clear();
    }

    private void SendStream(int number, ReadOnlySpan<byte> data, string entries)
    {
        Begin(number);
        frame.Clear();
        Send(frame.Add("<</Length "u8).Add(data.Length).Add(entries).Add(">>\nstream\n"u8).Written);
        Send(data);
        Send("\nendstream\nendobj\n"u8);
    }

    private void Begin(int number)
    {
        references.PutApart(number, position);
        frame.Clear();
        Send(frame.Add(number).Add(" 0 obj\n"u8).Written);
    }

    private void Send(ReadOnlySpan<byte> data)
    {
        output.Write(data);
        position += data.Length;
    }
}
