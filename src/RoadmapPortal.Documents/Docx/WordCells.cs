using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Documents.Docx;

/// <summary>The cells of a table. Each line of a cell is a paragraph, so that a clerk can add or move one.</summary>
internal sealed class WordCells(WordXml xml, WordNumbering numbering)
{
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
        if (style == StyleId.TableText && ListMarker.LengthAt(line) is var length and > 0)
        {
            var (marker, text) = (line[..length].TrimEnd(' ', '\u00A0'), line[length..]);
            return ListMarker.IsSign(line[0])
                ? new(StyleId.TableListItem, new WordRun(text)) { KeepsWithNext = keep, Place = new ListPlace(numbering.Bullet(marker, inCell: true), 0) }
                : new(StyleId.TableListItem, new WordRun($"{marker}\t{text}")) { KeepsWithNext = keep };
        }

        return new(style, new WordRun(line)) { KeepsWithNext = keep };
    }
}
