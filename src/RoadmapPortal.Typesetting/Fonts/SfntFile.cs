using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>Puts font tables together into a file (OpenType specification, "Organization of an OpenType font").</summary>
internal static class SfntFile
{
    private const uint ChecksumMagic = 0xB1B0AFBA;

    /// <param name="tables">Sorted by tag; empty ones are left out.</param>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var present = tables.Where(table => table.Data.Length > 0).ToList();
        var headerLength = 12 + (present.Count * 16);
        var file = new byte[headerLength + present.Sum(table => Padded(table.Data.Length))];
        WriteHeader(file, present.Count);
        int entry = 12, offset = headerLength, head = 0;
        foreach (var (tag, data) in present)
        {
            data.CopyTo(file, offset);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            Put(file, entry + 4, Checksum(file.AsSpan(offset, Padded(data.Length))));
            Put(file, entry + 8, (uint)offset);
            Put(file, entry + 12, (uint)data.Length);
            if (tag == "head")
                head = offset;
            entry += 16;
            offset += Padded(data.Length);
        }
        Put(file, head + 8, ChecksumMagic - Checksum(file));
        return file;
    }

    private static void WriteHeader(byte[] file, int count)
    {
        var largestPower = BitOperations.Log2((uint)count);
        Put(file, 0, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << largestPower));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)largestPower);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((count * 16) - (16 << largestPower)));
    }

    private static uint Checksum(ReadOnlySpan<byte> padded)
    {
        var sum = 0u;
        for (var at = 0; at < padded.Length; at += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(padded[at..]);
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static void Put(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), value);
}
