using System.Buffers.Binary;
using System.Text;

namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>
/// A TrueType font in memory (OpenType specification, tables head, hhea, hmtx, maxp, loca, glyf, cmap, OS/2, post,
/// name). Read once, then immutable and safe to share.
/// </summary>
public sealed class TrueTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, Range> tables;
    private readonly CharacterMap characters;
    private readonly ushort[] advances;
    private readonly bool longOffsets;

    public TrueTypeFont(byte[] data)
    {
        this.data = data;
        tables = ReadDirectory(data);
        var head = Table("head");
        UnitsPerEm = UInt16(head, 18);
        Bounds = (Int16(head, 36), Int16(head, 38), Int16(head, 40), Int16(head, 42));
        longOffsets = Int16(head, 50) != 0;
        var hhea = Table("hhea");
        (Ascent, Descent, LineGap) = (Int16(hhea, 4), Int16(hhea, 6), Int16(hhea, 8));
        GlyphCount = UInt16(Table("maxp"), 4);
        advances = ReadAdvances(UInt16(hhea, 34));
        characters = CharacterMap.Read(Optional("cmap"));
        var os2 = Optional("OS/2");
        CapHeight = os2.Length >= 90 ? Int16(os2, 88) : Ascent;
        Weight = os2.Length >= 6 ? UInt16(os2, 4) : 400;
        var post = Optional("post");
        ItalicAngle = post.Length >= 8 ? BinaryPrimitives.ReadInt32BigEndian(post[4..]) / 65536.0 : 0;
        PostScriptName = ReadPostScriptName();
    }

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> File => data;

    /// <summary>Font units to the size of the type.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Smallest box around all glyphs, in font units.</summary>
    public (int XMin, int YMin, int XMax, int YMax) Bounds { get; }

    public int Ascent { get; }

    /// <summary>Reach below the base line in font units, negative.</summary>
    public int Descent { get; }

    public int LineGap { get; }

    public int CapHeight { get; }

    /// <summary>100 to 900; 400 is regular, 700 bold.</summary>
    public int Weight { get; }

    /// <summary>Degrees, negative when leaning to the right.</summary>
    public double ItalicAngle { get; }

    public int GlyphCount { get; }

    public string PostScriptName { get; }

    /// <summary>The glyph of a character of the basic plane; 0 if the font has none.</summary>
    public int GlyphOf(int codePoint) => characters.GlyphOf(codePoint);

    /// <summary>Advance width in font units.</summary>
    public int AdvanceOf(int glyph) => advances[glyph];

    /// <summary>The left side bearing in font units.</summary>
    public int LeftSideBearingOf(int glyph)
    {
        var longMetrics = UInt16(Table("hhea"), 34);
        var offset = glyph < longMetrics ? (glyph * 4) + 2 : (longMetrics * 4) + ((glyph - longMetrics) * 2);
        return Int16(Table("hmtx"), offset);
    }

    /// <summary>The outline as it stands in table glyf; empty for a space.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(glyph, GlyphCount);
        var loca = Table("loca");
        var (from, to) = longOffsets
            ? ((int)BinaryPrimitives.ReadUInt32BigEndian(loca[(glyph * 4)..]), (int)BinaryPrimitives.ReadUInt32BigEndian(loca[((glyph * 4) + 4)..]))
            : (UInt16(loca, glyph * 2) * 2, UInt16(loca, (glyph * 2) + 2) * 2);
        return Table("glyf")[from..to];
    }

    /// <summary>A table's bytes.</summary>
    /// <exception cref="FontFormatException">The font lacks it.</exception>
    internal ReadOnlySpan<byte> Table(string tag) => tables.TryGetValue(tag, out var range)
        ? data.AsSpan(range)
        : throw new FontFormatException($"The font has no table '{tag}'.");

    internal ReadOnlySpan<byte> Optional(string tag) => tables.TryGetValue(tag, out var range) ? data.AsSpan(range) : [];

    private static Dictionary<string, Range> ReadDirectory(ReadOnlySpan<byte> data)
    {
        if (data.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(data) is not (0x00010000 or 0x74727565))
            throw new FontFormatException("This is not a TrueType font.");
        var count = UInt16(data, 4);
        var found = new Dictionary<string, Range>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = data.Slice(12 + (i * 16), 16);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            if (offset < 0 || length < 0 || offset > data.Length - length)
                throw new FontFormatException("A table reaches beyond the end of the font.");
            found[Encoding.ASCII.GetString(entry[..4])] = offset..(offset + length);
        }
        return found;
    }

    private ushort[] ReadAdvances(int longMetrics)
    {
        var hmtx = Table("hmtx");
        var result = new ushort[GlyphCount];
        for (var glyph = 0; glyph < GlyphCount; glyph++)
            result[glyph] = UInt16(hmtx, Math.Min(glyph, longMetrics - 1) * 4);
        return result;
    }

    private string ReadPostScriptName()
    {
        var name = Optional("name");
        if (name.IsEmpty)
            return "Unnamed";
        var strings = UInt16(name, 4);
        for (var i = 0; i < UInt16(name, 2); i++)
        {
            var entry = name.Slice(6 + (i * 12), 12);
            const int postScriptName = 6, windows = 3;
            if (UInt16(entry, 0) == windows && UInt16(entry, 6) == postScriptName)
                return Encoding.BigEndianUnicode.GetString(name.Slice(strings + UInt16(entry, 10), UInt16(entry, 8)));
        }
        return "Unnamed";
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);

    private static short Int16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt16BigEndian(bytes[offset..]);
}
