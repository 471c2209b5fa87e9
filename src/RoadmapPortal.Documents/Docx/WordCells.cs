using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Docx;

/// <summary>The cells of a table. Each line of a cell is a paragraph, so that a clerk can add or move one.</summary>
internal sealed class WordCells(WordXml xml, WordNumbering numbering)
{
    private static readonly string[] Bullets = ["•", "–", "—", "-", "·"];

    public void Write(GridCell cell, int width, string style, bool keep)
    {
        Begin(width, cell.ColumnSpan, cell.RowSpan > 1 ? "restart" : null);
        foreach (var line in WordText.Of(cell.Text).AsSpan().EnumerateLines())
        {
            Line(line.ToString(), style, keep).Write(xml);
        }

        xml.End();
    }

    /// <summary>The part of a merged cell in a row below the one that it began in.</summary>
    public void WriteBelow(int width, int columns, string style, bool keep)
    {
        Begin(width, columns, "continue");
        new WordParagraph(style) { KeepsWithNext = keep }.Write(xml);
        xml.End();
    }

    private void Begin(int width, int columns, string? merging)
    {
        xml.Begin("tc");
        xml.Begin("tcPr");
        xml.Begin("tcW");
        xml.Attribute("w", width);
        xml.Attribute("type", "dxa");
        xml.End();
        if (columns > 1)
        {
            xml.Value("gridSpan", columns);
        }

        if (merging is not null)
        {
            xml.Value("vMerge", merging);
        }

        xml.End();
    }

    /// <summary>«• семинар» is an item with a bullet; «1. семинар» hangs, but keeps its number as typed, whatever stands above it.</summary>
    private WordParagraph Line(string line, string style, bool keep)
    {
        if (style == StyleId.TableText)
        {
            if (Array.Find(Bullets, bullet => HasLabel(line, bullet.Length) && line.StartsWith(bullet, StringComparison.Ordinal)) is { } found)
            {
                return new(StyleId.TableListItem, new WordRun(line[2..].TrimStart()))
                {
                    KeepsWithNext = keep,
                    Place = new ListPlace(numbering.Bullet(found, inCell: true), 0),
                };
            }

            if (NumberLength(line) is var length and > 0 && HasLabel(line, length))
            {
                return new(StyleId.TableListItem, new WordRun($"{line[..length]}\t{line[(length + 1)..].TrimStart()}")) { KeepsWithNext = keep };
            }
        }

        return new(style, new WordRun(line)) { KeepsWithNext = keep };
    }

    private static bool HasLabel(string line, int length) => line.Length > length + 1 && line[length] is ' ' or '\u00A0' && !string.IsNullOrWhiteSpace(line[length..]);

    /// <summary>Of «1.» or «12)» at the beginning; 0 if there is none.</summary>
    private static int NumberLength(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && line[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
