using System.Buffers.Binary;

namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>
/// The glyphs of one font that a document uses, numbered anew from 1 in the order of their first use, so that text can
/// be written before the subset is known. Belongs to one document; not for several threads.
/// </summary>
internal sealed class FontSubset
{
    private const int HasWordArguments = 0x0001, HasScale = 0x0008, HasMore = 0x0020, HasTwoScales = 0x0040, HasMatrix = 0x0080;

    private readonly ushort[] numbers;
    private readonly List<int> glyphs = [0];

    public FontSubset(TrueTypeFont font)
    {
        Font = font;
        numbers = new ushort[font.GlyphCount];
    }

    public TrueTypeFont Font { get; }

    /// <summary>Original glyphs by their new number; the first is .notdef, which every font must have.</summary>
    public IReadOnlyList<int> Glyphs => glyphs;

    /// <summary>The new number of a glyph, given at its first use.</summary>
    public ushort NumberOf(int glyph)
    {
        if (glyph == 0)
            return 0;
        if (numbers[glyph] == 0)
        {
            numbers[glyph] = (ushort)glyphs.Count;
            glyphs.Add(glyph);
        }
        return numbers[glyph];
    }

    /// <summary>
    /// A further number for a glyph that also stands for another character: the hyphen of a broken word looks like any
    /// other.
    /// </summary>
    public ushort NumberApart(int glyph)
    {
        glyphs.Add(glyph);
        return (ushort)(glyphs.Count - 1);
    }

    /// <summary>A font file of the used glyphs and the parts of composed ones. Call once, after the last use.</summary>
    public byte[] ToFontFile()
    {
        var outlines = new MemoryStream();
        var offsets = new List<uint> { 0 };
        // Parts of composed glyphs are added to the list while it is walked.
        for (var number = 0; number < glyphs.Count; number++)
        {
            outlines.Write(RenumberParts(Font.OutlineOf(glyphs[number])));
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
            offsets.Add((uint)outlines.Length);
        }
        return SfntFile.Write(
        [
            ("cvt ", Font.Optional("cvt ").ToArray()),
            ("fpgm", Font.Optional("fpgm").ToArray()),
            ("glyf", outlines.ToArray()),
            ("head", Head()),
            ("hhea", HorizontalHeader()),
            ("hmtx", HorizontalMetrics()),
            ("loca", Locations(offsets)),
            ("maxp", Profile()),
            ("prep", Font.Optional("prep").ToArray()),
        ]);
    }

    private byte[] RenumberParts(ReadOnlySpan<byte> outline)
    {
        var result = outline.ToArray();
        if (result.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(result) >= 0)
            return result;
        int flags, at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(result.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(result.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(at + 2), NumberOf(part));
            at += 4 + ((flags & HasWordArguments) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & HasMore) != 0);
        return result;
    }

    private byte[] Head()
    {
        var head = Font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private byte[] HorizontalHeader()
    {
        var hhea = Font.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        return hhea;
    }

    private byte[] Profile()
    {
        var maxp = Font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        return maxp;
    }

    private byte[] HorizontalMetrics()
    {
        var hmtx = new byte[glyphs.Count * 4];
        for (var number = 0; number < glyphs.Count; number++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(number * 4), (ushort)Font.AdvanceOf(glyphs[number]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan((number * 4) + 2), (short)Font.LeftSideBearingOf(glyphs[number]));
        }
        return hmtx;
    }

    private static byte[] Locations(List<uint> offsets)
    {
        var loca = new byte[offsets.Count * 4];
        for (var i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(i * 4), offsets[i]);
        return loca;
    }
}
