using System.Globalization;
using System.Text;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// One face in one file: a composite font with two-byte codes that are the glyphs of an embedded subset (ISO 32000-1,
/// 9.7), and the way back from glyphs to text (9.10.3).
/// </summary>
internal sealed class PdfFont
{
    private const int SoftHyphen = 0x00AD;

    private readonly FontSubset subset;

    /// <summary>Codes of the characters that Russian papers consist of; 0 is none yet. Others stand in the second table.</summary>
    private readonly ushort[] codes = new ushort[0x2200];
    private readonly Dictionary<int, ushort> rareCodes = [];

    /// <summary>The character read back for each glyph of the subset.</summary>
    private readonly List<int> characters = ['\0'];

    public PdfFont(TrueTypeFont font, int number, string name)
    {
        (Font, Number, Name) = (font, number, name);
        subset = new FontSubset(font);
    }

    public TrueTypeFont Font { get; }

    /// <summary>Object number.</summary>
    public int Number { get; }

    /// <summary>Name among a page's resources.</summary>
    public string Name { get; }

    /// <summary>The code of a character, which enters the subset by this.</summary>
    public ushort CodeOf(int codePoint)
    {
        if (codePoint >= codes.Length)
            return CodeOfRare(codePoint);
        if (codes[codePoint] == 0)
            codes[codePoint] = NewCode(codePoint);
        return codes[codePoint];
    }

    public void Write(PdfObjectWriter objects)
    {
        var toUnicode = objects.Reserve();
        var file = objects.Reserve();
        var descriptor = objects.Reserve();
        var descendant = objects.Reserve();
        objects.WriteStream(toUnicode, ToUnicode());
        // Composed glyphs bring their parts into the subset: the file comes before the widths.
        var data = subset.ToFontFile();
        objects.WriteStream(file, data, string.Create(CultureInfo.InvariantCulture, $"/Length1 {data.Length}"));
        var baseName = Tag() + "+" + Font.PostScriptName;
        objects.Write(descriptor, Encoding.ASCII.GetBytes(Descriptor(baseName, file)));
        objects.Write(descendant, Encoding.ASCII.GetBytes(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{baseName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + Say($"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW {Scaled(Font.AdvanceOf(0))}/W[0[{Widths()}]]>>")));
        objects.Write(Number, Encoding.ASCII.GetBytes(
            $"<</Type/Font/Subtype/Type0/BaseFont/{baseName}/Encoding/Identity-H"
            + Say($"/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>")));
    }

    private ushort CodeOfRare(int codePoint)
    {
        if (!rareCodes.TryGetValue(codePoint, out var code))
            rareCodes.Add(codePoint, code = NewCode(codePoint));
        return code;
    }

    /// <summary>
    /// One code is read back as one character, also where two characters share a glyph; but space and bound space are one.
    /// </summary>
    private ushort NewCode(int codePoint)
    {
        var glyph = Font.GlyphOf(codePoint);
        if (glyph == 0 && codePoint == SoftHyphen)
            glyph = Font.GlyphOf('-');
        if (glyph == 0)
            throw new InvalidOperationException("Layout chose a face that lacks the character.");
        var code = subset.NumberOf(glyph);
        var character = ReadBack(codePoint);
        if (code < characters.Count && characters[code] != character)
            code = subset.NumberApart(glyph);
        if (code == characters.Count)
            characters.Add(character);
        return code;
    }

    /// <summary>
    /// What a copied text should hold: bound spaces are spaces and bound hyphens hyphens to whoever searches the text. The
    /// hyphen of a broken word stays U+00AD, by which readers join it again (ISO 32000-1, 14.8.2.2.3).
    /// </summary>
    private static int ReadBack(int codePoint) => codePoint switch
    {
        0x00A0 => ' ',
        0x2011 => '-',
        _ => codePoint,
    };

    private string Descriptor(string baseName, int file)
    {
        const int symbolic = 4, serif = 2, italic = 64;
        var flags = symbolic | serif | (Font.ItalicAngle != 0 ? italic : 0);
        var (xMin, yMin, xMax, yMax) = Font.Bounds;
        return $"<</Type/FontDescriptor/FontName/{baseName}"
            + Say($"/Flags {flags}/FontBBox[{Whole(xMin)} {Whole(yMin)} {Whole(xMax)} {Whole(yMax)}]")
            + Say($"/ItalicAngle {Font.ItalicAngle}/Ascent {Whole(Font.Ascent)}/Descent {Whole(Font.Descent)}")
            + Say($"/CapHeight {Whole(Font.CapHeight)}/StemV {(Font.Weight >= 600 ? 140 : 80)}/FontFile2 {file} 0 R>>");
    }

    private string Widths() => string.Join(' ', subset.Glyphs.Select(glyph => Scaled(Font.AdvanceOf(glyph))));

    /// <summary>Six letters that differ between subsets (ISO 32000-1, 9.6.4), made from the glyphs in it.</summary>
    private string Tag()
    {
        var hash = 2166136261u;
        foreach (var glyph in subset.Glyphs)
            hash = (hash ^ (uint)glyph) * 16777619u;
        var letters = new char[6];
        for (var i = 0; i < letters.Length; i++, hash /= 26)
            letters[i] = (char)('A' + (hash % 26));
        return new string(letters);
    }

    private byte[] ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
            + "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        const int largestBlock = 100;
        for (var from = 1; from < characters.Count; from += largestBlock)
        {
            var to = Math.Min(from + largestBlock, characters.Count);
            map.Append(CultureInfo.InvariantCulture, $"{to - from} beginbfchar\n");
            for (var code = from; code < to; code++)
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}><{characters[code]:X4}>\n");
            map.Append("endbfchar\n");
        }
        map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(map.ToString());
    }

    private int Whole(int units) => (int)Math.Round(units * 1000.0 / Font.UnitsPerEm);

    private string Scaled(int units) =>
        Math.Round(units * 1000.0 / Font.UnitsPerEm, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
