using System.Buffers.Binary;

namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>Reads outlines of table glyf as closed contours of points (OpenType specification, glyf).</summary>
internal static class GlyphOutline
{
    /// <summary>Composed glyphs of real fonts are two or three deep; a ring of parts must not hang us.</summary>
    private const int GreatestDepth = 8;

    public static IReadOnlyList<OutlinePoint[]> Of(TrueTypeFont font, int glyph)
    {
        var contours = new List<OutlinePoint[]>();
        Read(font, glyph, contours, 0);
        return contours;
    }

    private static void Read(TrueTypeFont font, int glyph, List<OutlinePoint[]> contours, int depth)
    {
        var data = font.OutlineOf(glyph);
        if (data.IsEmpty)
            return;
        if (depth > GreatestDepth)
            throw new FontFormatException("A composed glyph is part of itself.");
        var count = Int16(data, 0);
        if (count >= 0)
            ReadSimple(data, count, contours);
        else
            ReadParts(font, data[10..], contours, depth);
    }

    private static void ReadSimple(ReadOnlySpan<byte> data, int count, List<OutlinePoint[]> contours)
    {
        if (count == 0)
            return;
        var ends = data[10..];
        var pointCount = UInt16(ends, (count - 1) * 2) + 1;
        var rest = ends[((count * 2) + 2 + UInt16(ends, count * 2))..];
        var flags = ReadFlags(ref rest, pointCount);
        var xs = ReadCoordinates(ref rest, flags, 0x02, 0x10);
        var ys = ReadCoordinates(ref rest, flags, 0x04, 0x20);
        const int onCurve = 0x01;
        for (int contour = 0, from = 0; contour < count; contour++)
        {
            var points = new OutlinePoint[UInt16(ends, contour * 2) + 1 - from];
            for (var i = 0; i < points.Length; i++)
                points[i] = new OutlinePoint(xs[from + i], ys[from + i], (flags[from + i] & onCurve) != 0);
            contours.Add(points);
            from += points.Length;
        }
    }

    private static byte[] ReadFlags(ref ReadOnlySpan<byte> data, int count)
    {
        const int repeats = 0x08;
        var flags = new byte[count];
        var at = 0;
        for (var point = 0; point < count;)
        {
            var flag = data[at++];
            var times = (flag & repeats) != 0 ? data[at++] + 1 : 1;
            while (times-- > 0 && point < count)
                flags[point++] = flag;
        }
        data = data[at..];
        return flags;
    }

    /// <param name="data">Moved behind what is read.</param>
    /// <param name="flags">Of each point.</param>
    /// <param name="isByte">The coordinate is one byte, whose sign is the other flag.</param>
    /// <param name="sameOrPositive">Of a byte: positive; else: as the point before.</param>
    private static int[] ReadCoordinates(ref ReadOnlySpan<byte> data, byte[] flags, int isByte, int sameOrPositive)
    {
        var result = new int[flags.Length];
        int at = 0, value = 0;
        for (var point = 0; point < flags.Length; point++)
        {
            var marked = (flags[point] & sameOrPositive) != 0;
            if ((flags[point] & isByte) != 0)
            {
                value += marked ? data[at] : -data[at];
                at++;
            }
            else if (!marked)
            {
                value += Int16(data, at);
                at += 2;
            }
            result[point] = value;
        }
        data = data[at..];
        return result;
    }

    private static void ReadParts(TrueTypeFont font, ReadOnlySpan<byte> parts, List<OutlinePoint[]> contours, int depth)
    {
        const int wordArguments = 0x0001, argumentsAreOffsets = 0x0002, hasMore = 0x0020;
        int flags;
        do
        {
            flags = UInt16(parts, 0);
            var glyph = UInt16(parts, 2);
            var isWord = (flags & wordArguments) != 0;
            if ((flags & argumentsAreOffsets) == 0)
                throw new FontFormatException("A composed glyph is put together by points, which is not supported.");
            double dx = isWord ? Int16(parts, 4) : (sbyte)parts[4];
            double dy = isWord ? Int16(parts, 6) : (sbyte)parts[5];
            parts = parts[(isWord ? 8 : 6)..];
            var (a, b, c, d) = ReadScale(ref parts, flags);
            var from = contours.Count;
            Read(font, glyph, contours, depth + 1);
            for (var contour = from; contour < contours.Count; contour++)
            {
                foreach (ref var point in contours[contour].AsSpan())
                    point = point with { X = (a * point.X) + (c * point.Y) + dx, Y = (b * point.X) + (d * point.Y) + dy };
            }
        }
        while ((flags & hasMore) != 0);
    }

    private static (double A, double B, double C, double D) ReadScale(ref ReadOnlySpan<byte> data, int flags)
    {
        const int scale = 0x0008, twoScales = 0x0040, matrix = 0x0080;
        var count = (flags & scale) != 0 ? 1 : (flags & twoScales) != 0 ? 2 : (flags & matrix) != 0 ? 4 : 0;
        Span<double> values = stackalloc double[4];
        for (var i = 0; i < count; i++)
            values[i] = Int16(data, i * 2) / 16384.0;
        data = data[(count * 2)..];
        return count switch
        {
            0 => (1, 0, 0, 1),
            1 => (values[0], 0, 0, values[0]),
            2 => (values[0], 0, 0, values[1]),
            _ => (values[0], values[1], values[2], values[3]),
        };
    }

    private static short Int16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt16BigEndian(bytes[offset..]);

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);
}
