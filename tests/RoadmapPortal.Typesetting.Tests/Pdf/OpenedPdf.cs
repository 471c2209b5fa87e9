using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>A file as qpdf reads it: every object as JSON, streams unpacked.</summary>
internal sealed class OpenedPdf
{
    private readonly JsonElement objects;

    public OpenedPdf(byte[] file)
    {
        var json = PdfTool.Run(
            "qpdf", file, "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", "FILE");
        objects = JsonDocument.Parse(json).RootElement.GetProperty("qpdf")[1];
        Trailer = objects.GetProperty("trailer").GetProperty("value");
        Catalog = Get(Trailer, "/Root");
        Pages = PagesBelow(Get(Catalog, "/Pages"));
    }

    public JsonElement Trailer { get; }

    public JsonElement Catalog { get; }

    /// <summary>References of the pages in order.</summary>
    public IReadOnlyList<string> Pages { get; }

    public IEnumerable<JsonElement> Dictionaries => objects.EnumerateObject()
        .Select(entry => entry.Value.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : entry.Value.GetProperty("value"))
        .Where(value => value.ValueKind == JsonValueKind.Object);

    /// <summary>The value, or what it refers to.</summary>
    public JsonElement Resolve(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || !Regex.IsMatch(value.GetString()!, @"^\d+ \d+ R$"))
            return value;
        var target = objects.GetProperty("obj:" + value.GetString());
        return target.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : target.GetProperty("value");
    }

    public JsonElement Get(JsonElement dictionary, string key) => Resolve(dictionary.GetProperty(key));

    public JsonElement? Find(JsonElement dictionary, string key) =>
        dictionary.TryGetProperty(key, out var value) ? Resolve(value) : null;

    /// <summary>The unpacked bytes of a stream.</summary>
    public byte[] StreamOf(JsonElement reference) =>
        objects.GetProperty("obj:" + reference.GetString()).GetProperty("stream").GetProperty("data").GetBytesFromBase64();

    public string ContentOf(string page)
    {
        var dictionary = objects.GetProperty("obj:" + page).GetProperty("value");
        return Encoding.Latin1.GetString(StreamOf(dictionary.GetProperty("/Contents")));
    }

    public JsonElement Page(string reference) => objects.GetProperty("obj:" + reference).GetProperty("value");

    /// <summary>The structure tree from its root element on; each element is met once and knows its parent.</summary>
    public PdfTag Tags()
    {
        var root = Catalog.GetProperty("/StructTreeRoot").GetString()!;
        var met = new HashSet<string>();
        return Tag(Get(Catalog, "/StructTreeRoot").GetProperty("/K").GetString()!, root, met);
    }

    private PdfTag Tag(string reference, string parent, HashSet<string> met)
    {
        met.Add(reference).ShouldBeTrue("an element stands in the tree twice");
        var element = Page(reference);
        element.GetProperty("/P").GetString().ShouldBe(parent);
        var own = element.TryGetProperty("/Pg", out var page) ? page.GetString() : null;
        var tags = new List<PdfTag>();
        var marks = new List<(string Page, int Mark)>();
        foreach (var kid in KidsOf(element))
        {
            if (kid.ValueKind == JsonValueKind.Number)
                marks.Add((own!, kid.GetInt32()));
            else if (kid.ValueKind == JsonValueKind.Object)
                marks.Add((kid.GetProperty("/Pg").GetString()!, kid.GetProperty("/MCID").GetInt32()));
            else
                tags.Add(Tag(kid.GetString()!, reference, met));
        }
        return new PdfTag(reference, element.GetProperty("/S").GetString()!, tags, marks, Find(element, "/A"));
    }

    private static List<JsonElement> KidsOf(JsonElement element)
    {
        if (!element.TryGetProperty("/K", out var kids))
            return [];
        return kids.ValueKind == JsonValueKind.Array ? [.. kids.EnumerateArray()] : [kids];
    }

    private static List<string> PagesBelow(JsonElement node)
    {
        var kids = node.GetProperty("/Kids").EnumerateArray().Select(kid => kid.GetString()!).ToList();
        kids.Count.ShouldBe(node.GetProperty("/Count").GetInt32());
        return kids;
    }
}
