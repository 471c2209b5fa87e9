using System.Globalization;
using System.Xml;

namespace RoadmapPortal.Documents.Docx;

/// <summary>Elements and attributes of WordprocessingML (ECMA-376 part 1, 17).</summary>
internal sealed class WordXml(XmlWriter writer)
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public const string RelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>For elements of other namespaces.</summary>
    public XmlWriter Writer => writer;

    public void Begin(string element) => writer.WriteStartElement("w", element, Namespace);

    public void End() => writer.WriteEndElement();

    public void Attribute(string name, string value) => writer.WriteAttributeString("w", name, Namespace, value);

    public void Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element that only stands there: <c>&lt;w:keepNext/&gt;</c>.</summary>
    public void Mark(string element)
    {
        Begin(element);
        End();
    }

    /// <summary>An element with its value: <c>&lt;w:pStyle w:val="Title"/&gt;</c>.</summary>
    public void Value(string element, string value) => Element(element, ("val", value));

    public void Value(string element, int value) => Value(element, value.ToString(CultureInfo.InvariantCulture));

    public void Element(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(element);
        foreach (var (name, value) in attributes)
        {
            Attribute(name, value);
        }

        End();
    }

    public void Run(string text, bool bold = false)
    {
        if (text.Length == 0)
        {
            return;
        }

        Begin("r");
        if (bold)
        {
            Begin("rPr");
            Mark("b");
            Mark("bCs");
            End();
        }

        RunText(text);
        End();
    }

    /// <summary>A line break, a tab and a soft hyphen are elements of their own.</summary>
    private void RunText(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny('\n', '\t', '\u00AD') is var at && at >= 0)
        {
            Text(rest[..at]);
            Mark(rest[at] switch { '\n' => "br", '\t' => "tab", _ => "softHyphen" });
            rest = rest[(at + 1)..];
        }

        Text(rest);
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Begin("t");
        if (text[0] == ' ' || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal))
        {
            writer.WriteAttributeString("xml", "space", null, "preserve");
        }

        writer.WriteString(text.ToString());
        End();
    }
}
