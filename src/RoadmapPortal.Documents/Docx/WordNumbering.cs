using System.Globalization;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Docx;

/// <summary>
/// The lists of one document. A definition (w:abstractNum) says how the labels of each level look and holds their counters; a list
/// (w:num) uses it, and may set a counter anew where its first item stands (ECMA-376 part 1, 17.9).
/// </summary>
internal sealed class WordNumbering(PrintLook look)
{
    public const int Levels = 9;

    private const int FirstLine = 709;

    private readonly List<ListDefinition> definitions = [];
    private readonly List<(int Definition, int Level, int? Start)> lists = [];
    private readonly Dictionary<(string Bullet, bool InCell), int> bullets = [];

    /// <summary>The list of all items with this bullet: nobody counts them, so one does for the whole document.</summary>
    public int Bullet(string bullet, bool inCell)
    {
        if (!bullets.TryGetValue((bullet, inCell), out var list))
        {
            list = Add(Define(new BulletDefinition(bullet, inCell ? WordPage.Points((double)look.TablePoints * 1.2) : null)));
            bullets.Add((bullet, inCell), list);
        }

        return list;
    }

    /// <summary>A list whose items are counted; filled while its items are written.</summary>
    public int Define(ListDefinition definition)
    {
        definitions.Add(definition);
        return definitions.Count - 1;
    }

    /// <param name="start">What the first item of this list has at the level, if not what counting gives.</param>
    public int Add(int definition, int level = 0, int? start = null)
    {
        lists.Add((definition, level, start));
        return lists.Count;
    }

    public void Write(WordXml xml)
    {
        xml.Begin("numbering");
        for (var at = 0; at < definitions.Count; at++)
        {
            Write(xml, definitions[at], at);
        }

        for (var at = 0; at < lists.Count; at++)
        {
            xml.Begin("num");
            xml.Attribute("numId", at + 1);
            xml.Value("abstractNumId", lists[at].Definition);
            if (lists[at].Start is { } start)
            {
                xml.Begin("lvlOverride");
                xml.Attribute("ilvl", lists[at].Level);
                xml.Value("startOverride", start);
                xml.End();
            }

            xml.End();
        }

        xml.End();
    }

    private static void Write(WordXml xml, ListDefinition definition, int id)
    {
        xml.Begin("abstractNum");
        xml.Attribute("abstractNumId", id);
        // Definitions without a number of their own, or with the same, are taken for one when a text is pasted elsewhere.
        xml.Value("nsid", (0x10000000 + id).ToString("X8", CultureInfo.InvariantCulture));
        xml.Value("multiLevelType", "multilevel");
        for (var level = 0; level < Levels; level++)
        {
            xml.Begin("lvl");
            xml.Attribute("ilvl", level);
            xml.Value("start", 1);
            xml.Value("numFmt", definition.IsCounted ? "decimal" : "bullet");
            xml.Value("suff", definition.Hanging is null ? "space" : "tab");
            xml.Value("lvlText", definition.LabelOf(level));
            xml.Value("lvlJc", "left");
            xml.Begin("pPr");
            WriteIndent(xml, definition.Hanging);
            xml.End();
            xml.End();
        }

        xml.End();
    }

    /// <summary>Items of official papers run like paragraphs, further lines from the margin; in a narrow cell they hang.</summary>
    private static void WriteIndent(WordXml xml, int? hanging)
    {
        xml.Begin("ind");
        xml.Attribute("left", hanging ?? 0);
        xml.Attribute(hanging is null ? "firstLine" : "hanging", hanging ?? FirstLine);
        xml.End();
    }
}
