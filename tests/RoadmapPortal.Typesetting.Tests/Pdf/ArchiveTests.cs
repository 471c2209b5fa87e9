using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>
/// The clauses of ISO 19005-2 (PDF/A-2a) that concern what we write, one test each; no validator is to be had where
/// these tests run.
/// </summary>
public class ArchiveTests
{
    private static readonly byte[] File = TaggedPaper.WriteWithWatermark(TaggedPaper.Document, "ПРОЕКТ");
    private static readonly string Text = Encoding.Latin1.GetString(File);
    private static readonly OpenedPdf Opened = new(File);

    [Fact]
    public void Clause612_Header_NamesVersionAndShowsThatTheFileIsBinary()
    {
        Text.ShouldStartWith("%PDF-1.7\n%");
        File.AsSpan(10, 4).ToArray().ShouldAllBe(value => value > 127);
        File[14].ShouldBe((byte)'\n');
    }

    [Fact]
    public void Clause613_Trailer_HasAnIdAndNoEncryption()
    {
        Opened.Trailer.GetProperty("/ID").GetArrayLength().ShouldBe(2);
        Opened.Trailer.TryGetProperty("/Encrypt", out _).ShouldBeFalse();
        Text.ShouldEndWith("\n%%EOF\n");
    }

    [Fact]
    public void Clause6171_Streams_AreAsLongAsTheySay()
    {
        var streams = Regex.Matches(Text, @"<</Length (\d+)[^\n]*>>\nstream\n");
        streams.Count.ShouldBeGreaterThan(8);
        foreach (Match stream in streams)
        {
            var end = stream.Index + stream.Length + int.Parse(stream.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            Text.Substring(end, 18).ShouldBe("\nendstream\nendobj\n");
        }
    }

    [Fact]
    public void Clause6172_Filters_AreFlateOnly() =>
        Opened.Dictionaries.Select(dictionary => Opened.Find(dictionary, "/Filter")?.ToString()).Where(filter => filter is not null)
            .ShouldAllBe(filter => filter == "/FlateDecode");

    [Fact]
    public void Clause619_Objects_BeginOnTheirOwnLines()
    {
        var objects = Regex.Matches(Text, @"\d+ 0 obj\b");
        objects.ShouldAllBe(match => Text[match.Index - 1] == '\n' && Text[match.Index + match.Length] == '\n');
    }

    [Fact]
    public void Clause6113_Limits_AreKept()
    {
        // Strings of 32,767 bytes; names of 127; 8,388,607 objects; q and Q no deeper than 28.
        Opened.Trailer.GetProperty("/Size").GetInt32().ShouldBeLessThan(8_388_607);
        foreach (var page in Opened.Pages)
            Regex.Count(Opened.ContentOf(page), @"\bq\b").ShouldBe(Regex.Count(Opened.ContentOf(page), @"\bQ\b"));
    }

    [Fact]
    public void Clause623_OutputIntent_HasAProfileOfThreeColours()
    {
        var intent = Opened.Resolve(Opened.Catalog.GetProperty("/OutputIntents").EnumerateArray().ShouldHaveSingleItem());
        intent.GetProperty("/S").GetString().ShouldBe("/GTS_PDFA1");
        intent.GetProperty("/OutputConditionIdentifier").GetString().ShouldBe("u:sRGB");
        Opened.Get(intent, "/DestOutputProfile").GetProperty("/N").GetInt32().ShouldBe(3);
        CheckProfile(Opened.StreamOf(intent.GetProperty("/DestOutputProfile")));
    }

    [Fact]
    public void Clause624_Colours_AreGreyOnly()
    {
        // DeviceGray is allowed where there is an output intent (6.2.4.3). No other colour operator occurs.
        var contents = Opened.Pages.Select(Opened.ContentOf).Append(WatermarkContent()).ToList();
        contents.ShouldAllBe(content => !Regex.IsMatch(content, @"[\d\s](rg|RG|k|K|cs|CS|sc|SC|scn|SCN|gs|sh|ri|i|BI|EI)\n"));
        contents.SelectMany(content => Regex.Matches(content, @"\S+ g\n")).Select(match => match.Value).ShouldBe(["0.93 g\n"]);
    }

    [Fact]
    public void Clause629_Forms_HaveNoPostScriptAndNoAlternates() =>
        Opened.Dictionaries.ShouldAllBe(dictionary =>
            Opened.Find(dictionary, "/OPI") == null && Opened.Find(dictionary, "/PS") == null && Opened.Find(dictionary, "/SMask") == null);

    [Fact]
    public void Clause62113_Fonts_NameTheirGlyphsOneToOne()
    {
        var descendants = Opened.Dictionaries.Where(dictionary => Opened.Find(dictionary, "/Subtype")?.ToString() == "/CIDFontType2").ToList();
        descendants.Count.ShouldBe(3);
        foreach (var font in descendants)
        {
            font.GetProperty("/CIDToGIDMap").GetString().ShouldBe("/Identity");
            var system = Opened.Get(font, "/CIDSystemInfo");
            (system.GetProperty("/Registry").GetString(), system.GetProperty("/Ordering").GetString()).ShouldBe(("u:Adobe", "u:Identity"));
        }
    }

    [Fact]
    public void Clause62114_Fonts_AreEmbeddedSubsets()
    {
        var fonts = PdfTool.Run("pdffonts", File, "FILE").Split('\n').Skip(2).Where(line => line.Length > 0).ToList();
        fonts.Count.ShouldBe(3);
        fonts.ShouldAllBe(line => Regex.IsMatch(line, @"^[A-Z]{6}\+LiberationSerif.* CID TrueType +Identity-H +yes yes yes"));
        // A list of the glyphs would have to be right (6.2.11.4.2); it is not required, so there is none.
        Opened.Dictionaries.ShouldAllBe(dictionary => Opened.Find(dictionary, "/CIDSet") == null);
    }

    [Fact]
    public void Clause62115_Widths_AreThoseOfTheFontProgram()
    {
        foreach (var font in Opened.Dictionaries.Where(dictionary => Opened.Find(dictionary, "/Subtype")?.ToString() == "/CIDFontType2"))
        {
            var widths = font.GetProperty("/W")[1].EnumerateArray().Select(width => width.GetDouble()).ToList();
            var program = new RoadmapPortal.Typesetting.Fonts.TrueTypeFont(Opened.StreamOf(Opened.Get(font, "/FontDescriptor").GetProperty("/FontFile2")));
            program.GlyphCount.ShouldBe(widths.Count);
            for (var glyph = 0; glyph < widths.Count; glyph++)
                widths[glyph].ShouldBe(program.AdvanceOf(glyph) * 1000.0 / program.UnitsPerEm, 0.5);
        }
    }

    [Fact]
    public void Clause62117_EveryCode_IsReadBackAsText()
    {
        var maps = Opened.Dictionaries.Where(dictionary => Opened.Find(dictionary, "/Subtype")?.ToString() == "/Type0")
            .Select(font => Encoding.ASCII.GetString(Opened.StreamOf(font.GetProperty("/ToUnicode")))).ToList();
        foreach (var map in maps)
        {
            var characters = Regex.Matches(map, "<(?!0000)[0-9A-F]{4}><([0-9A-F]+)>\n").Select(match => Convert.ToInt32(match.Groups[1].Value, 16)).ToList();
            characters.ShouldNotBeEmpty();
            // No private use, nothing that is no character (6.2.11.7.3; ISO 14289-1, 7.21.7).
            characters.ShouldAllBe(character => character > 0 && character < 0xD800);
            characters.ShouldNotContain(0x00A0);
        }
        // One glyph, three meanings: hyphen, soft hyphen; № is itself.
        var all = string.Concat(maps);
        all.ShouldContain("<002D>");
        all.ShouldContain("<00AD>");
        all.ShouldContain("<2116>");
    }

    [Fact]
    public void Clause62118_NotDef_IsNeverShown() =>
        Opened.Pages.Select(Opened.ContentOf).ShouldAllBe(content => !Regex.IsMatch(content, "<([0-9A-F]{4})*?0000([0-9A-F]{4})*>"));

    [Fact]
    public void Clause64And65_Actions_DoNotOccur()
    {
        string[] forbidden = ["/OpenAction", "/AA", "/AcroForm", "/Annots", "/EmbeddedFiles", "/NeedsRendering", "/Requirements", "/JavaScript", "/XFA", "/OCProperties"];
        Opened.Dictionaries.ShouldAllBe(dictionary => !forbidden.Any(key => HasKey(dictionary, key)));
    }

    [Fact]
    public void Clause662_Metadata_IsPlainXmpThatNamesTheStandards()
    {
        Text.ShouldContain("/Type/Metadata/Subtype/XML>>\nstream\n<?xpacket begin=\"\u00EF\u00BB\u00BF\"");
        var metadata = Xmp();
        XNamespace archive = "http://www.aiim.org/pdfa/ns/id/", access = "http://www.aiim.org/pdfua/ns/id/", schema = "http://www.aiim.org/pdfa/ns/schema#";
        metadata.Descendants(archive + "part").Single().Value.ShouldBe("2");
        metadata.Descendants(archive + "conformance").Single().Value.ShouldBe("A");
        metadata.Descendants(access + "part").Single().Value.ShouldBe("1");
        metadata.Descendants(schema + "namespaceURI").Single().Value.ShouldBe(access.NamespaceName);
        metadata.Descendants(schema + "prefix").Single().Value.ShouldBe("pdfuaid");
    }

    [Fact]
    public void Clause663_InformationDictionary_SaysWhatXmpSays()
    {
        var information = Opened.Get(Opened.Trailer, "/Info");
        var metadata = Xmp();
        XNamespace dc = "http://purl.org/dc/elements/1.1/", xmp = "http://ns.adobe.com/xap/1.0/", pdf = "http://ns.adobe.com/pdf/1.3/";
        metadata.Descendants(dc + "title").Single().Value.ShouldBe("Приказ <№ 680> & план");
        metadata.Descendants(dc + "creator").Single().Value.ShouldBe("Управление по образованию");
        metadata.Descendants(dc + "language").Single().Value.ShouldBe("ru-RU");
        information.GetProperty("/Title").GetString().ShouldBe("u:Приказ <№ 680> & план");
        information.GetProperty("/Author").GetString().ShouldBe("u:Управление по образованию");
        information.GetProperty("/Producer").GetString().ShouldBe("u:" + metadata.Descendants(pdf + "Producer").Single().Value);
        information.GetProperty("/CreationDate").GetString().ShouldBe("u:D:20230421093000+03'00'");
        information.GetProperty("/ModDate").GetString().ShouldBe("u:D:20230421093000+03'00'");
        metadata.Descendants(xmp + "CreateDate").Single().Value.ShouldBe("2023-04-21T09:30:00+03:00");
        metadata.Descendants(xmp + "ModifyDate").Single().Value.ShouldBe("2023-04-21T09:30:00+03:00");
    }

    private static XDocument Xmp()
    {
        var packet = Encoding.UTF8.GetString(Opened.StreamOf(Opened.Catalog.GetProperty("/Metadata")));
        return XDocument.Parse(packet.TrimStart('\uFEFF'));
    }

    private static bool HasKey(JsonElement dictionary, string key) => dictionary.TryGetProperty(key, out _);

    private static string WatermarkContent()
    {
        var resources = Opened.Get(Opened.Page(Opened.Pages[0]), "/Resources");
        return Encoding.Latin1.GetString(Opened.StreamOf(Opened.Get(resources, "/XObject").GetProperty("/W1")));
    }

    /// <summary>As ISO 15076-1 lays a profile out.</summary>
    private static void CheckProfile(byte[] profile)
    {
        BinaryPrimitives.ReadInt32BigEndian(profile).ShouldBe(profile.Length);
        Encoding.ASCII.GetString(profile, 12, 12).ShouldBe("mntrRGB XYZ ");
        Encoding.ASCII.GetString(profile, 36, 4).ShouldBe("acsp");
        var tags = Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128)))
            .Select(index => profile.AsSpan(132 + (index * 12), 12).ToArray())
            .ToDictionary(entry => Encoding.ASCII.GetString(entry, 0, 4), entry => profile[BinaryPrimitives.ReadInt32BigEndian(entry.AsSpan(4))..][..BinaryPrimitives.ReadInt32BigEndian(entry.AsSpan(8))]);
        tags.Keys.Order().ShouldBe(["bTRC", "bXYZ", "chad", "cprt", "desc", "gTRC", "gXYZ", "rTRC", "rXYZ", "wtpt"]);
        // All three lights together are white.
        for (var axis = 8; axis < 20; axis += 4)
            (Number(tags["rXYZ"], axis) + Number(tags["gXYZ"], axis) + Number(tags["bXYZ"], axis)).ShouldBe(Number(tags["wtpt"], axis), 0.0005);
        // The curve passes through half light at 0.735 (IEC 61966-2-1).
        double Of(int index) => Number(tags["gTRC"], 12 + (index * 4));
        Math.Pow((Of(1) * 0.7353569) + Of(2), Of(0)).ShouldBe(0.5, 0.0005);
        (Of(3) * Of(4)).ShouldBe(Math.Pow((Of(1) * Of(4)) + Of(2), Of(0)), 0.0001);
    }

    private static double Number(byte[] data, int at) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at)) / 65536.0;
}
