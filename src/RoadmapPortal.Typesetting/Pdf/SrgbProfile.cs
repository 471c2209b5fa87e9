using System.Buffers.Binary;
using System.Text;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// A colour profile of sRGB (IEC 61966-2-1) in the form of ISO 15076-1 (ICC version 4.2), made from the numbers of the
/// standard: nobody's file, nobody's licence. PDF/A wants to know which device the colours are meant for (ISO 19005-2,
/// 6.2.3).
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128, TagLength = 12;

    /// <summary>White of the connection space, D50 (ISO 15076-1, 7.2.16).</summary>
    private static readonly double[] D50 = [0.9642, 1.0, 0.8249];

    /// <summary>The profile.</summary>
    public static ReadOnlySpan<byte> Bytes => Built;

    private static readonly byte[] Built = Build();

    private static byte[] Build()
    {
        // The primaries of sRGB brought from its white D65 to D50 by the Bradford matrix, which stands in "chad".
        var curve = Curve();
        var tags = new (string Name, byte[] Data)[]
        {
            ("desc", Text("sRGB")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Numbers("XYZ ", D50)),
            ("chad", Numbers("sf32", [1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316])),
            ("rXYZ", Numbers("XYZ ", [0.4360747, 0.2225045, 0.0139322])),
            ("gXYZ", Numbers("XYZ ", [0.3850649, 0.7168786, 0.0971045])),
            ("bXYZ", Numbers("XYZ ", [0.1430804, 0.0606169, 0.7141733])),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        };
        var file = new byte[HeaderLength + 4 + (tags.Length * TagLength) + tags.Select(tag => tag.Data).Distinct().Sum(data => data.Length)];
        WriteHeader(file);
        WriteTags(file, tags);
        return file;
    }

    private static void WriteHeader(Span<byte> file)
    {
        BinaryPrimitives.WriteInt32BigEndian(file, file.Length);
        BinaryPrimitives.WriteInt32BigEndian(file[8..], 0x04200000);
        "mntrRGB XYZ "u8.CopyTo(file[12..]);
        // Date: year, month, day; a profile of fixed content has a fixed one.
        BinaryPrimitives.WriteInt16BigEndian(file[24..], 2023);
        BinaryPrimitives.WriteInt16BigEndian(file[26..], 1);
        BinaryPrimitives.WriteInt16BigEndian(file[28..], 1);
        "acsp"u8.CopyTo(file[36..]);
        for (var i = 0; i < D50.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(file[(68 + (i * 4))..], Fixed(D50[i]));
    }

    private static void WriteTags(Span<byte> file, (string Name, byte[] Data)[] tags)
    {
        BinaryPrimitives.WriteInt32BigEndian(file[HeaderLength..], tags.Length);
        var places = new Dictionary<byte[], int>();
        var end = HeaderLength + 4 + (tags.Length * TagLength);
        for (var i = 0; i < tags.Length; i++)
        {
            var (name, data) = tags[i];
            if (!places.TryGetValue(data, out var place))
            {
                places.Add(data, place = end);
                data.CopyTo(file[end..]);
                end += data.Length;
            }
            var entry = file[(HeaderLength + 4 + (i * TagLength))..];
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], place);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], data.Length);
        }
    }

    /// <summary>Text in one language (10.13), padded to four bytes.</summary>
    private static byte[] Text(string text)
    {
        const int header = 28;
        var data = new byte[(header + (text.Length * 2) + 3) & ~3];
        "mluc"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), 12);
        "enUS"u8.CopyTo(data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), text.Length * 2);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), header);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(header));
        return data;
    }

    /// <summary>The curve of sRGB as a function with five parameters (10.16, function 3).</summary>
    private static byte[] Curve()
    {
        var data = Numbers("para", [0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
        BinaryPrimitives.WriteInt16BigEndian(data.AsSpan(8), 3);
        return data;
    }

    private static byte[] Numbers(string type, ReadOnlySpan<double> values)
    {
        var data = new byte[8 + (values.Length * 4)];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8 + (i * 4)), Fixed(values[i]));
        return data;
    }

    /// <summary>16 bits before and 16 behind the point.</summary>
    private static int Fixed(double value) => (int)Math.Round(value * 65536);
}
