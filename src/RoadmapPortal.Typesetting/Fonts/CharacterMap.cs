using System.Buffers.Binary;

namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>Characters of the basic plane to glyphs (table cmap, format 4), opened out into one array for speed.</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] glyphs = new ushort[0x10000];

    /// <summary>0 is "no glyph", also for everything outside the basic plane.</summary>
    public int GlyphOf(int codePoint) => (uint)codePoint < (uint)glyphs.Length ? glyphs[codePoint] : 0;

    /// <summary>An empty table (a subset has none) gives a map without characters.</summary>
    public static CharacterMap Read(ReadOnlySpan<byte> cmap)
    {
        var map = new CharacterMap();
        if (cmap.IsEmpty)
            return map;
        for (var i = 0; i < UInt16(cmap, 2); i++)
        {
            var entry = cmap.Slice(4 + (i * 8), 8);
            var table = cmap[(int)BinaryPrimitives.ReadUInt32BigEndian(entry[4..])..];
            const int windows = 3, unicodeBasicPlane = 1, segments = 4;
            if (UInt16(entry, 0) != windows || UInt16(entry, 2) != unicodeBasicPlane || UInt16(table, 0) != segments)
                continue;
            map.ReadSegments(table);
            return map;
        }
        throw new FontFormatException("The font has no character map of format 4.");
    }

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var doubledCount = UInt16(table, 6);
        var ends = table[14..];
        var starts = table[(16 + doubledCount)..];
        var deltas = table[(16 + (2 * doubledCount))..];
        var offsets = table[(16 + (3 * doubledCount))..];
        for (var segment = 0; segment < doubledCount; segment += 2)
        {
            int start = UInt16(starts, segment), end = UInt16(ends, segment), delta = UInt16(deltas, segment);
            var offset = UInt16(offsets, segment);
            for (var character = start; character <= end && character != 0xFFFF; character++)
            {
                // The offset counts from its own place in the table (OpenType, cmap format 4).
                var glyph = offset == 0 ? character : UInt16(offsets, segment + offset + (2 * (character - start)));
                glyphs[character] = glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);
}
