using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace RoadmapPortal.Documents.Docx;

/// <summary>A two-dimensional code as a picture (PNG, two colours): word processors draw no modules.</summary>
internal static class QrPicture
{
    /// <summary>Dots for each module: programs that smooth a picture leave its edges sharp enough.</summary>
    private const int Scale = 8;

    /// <param name="modules">A square, see <see cref="Composition.QrModules"/>.</param>
    public static byte[] Of(IReadOnlyList<string> modules)
    {
        var side = modules.Count * Scale;
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), side);

        // One bit for each dot, in grey: 1 is white.
        head[8] = 1;
        Write(file, "IHDR", head);
        Write(file, "IDAT", Dots(modules, side));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Dots(IReadOnlyList<string> modules, int side)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            foreach (var row in modules)
            {
                // Each line begins with its filter: none.
                var line = new byte[1 + ((side + 7) / 8)];
                for (var dot = 0; dot < side; dot++)
                {
                    if (row[dot / Scale] != '#')
                    {
                        line[1 + (dot / 8)] |= (byte)(0x80 >> (dot % 8));
                    }
                }

                for (var copy = 0; copy < Scale; copy++)
                {
                    zip.Write(line);
                }
            }
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }

    /// <summary>CRC-32 (PNG specification, annex D).</summary>
    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return ~sum;
    }
}
