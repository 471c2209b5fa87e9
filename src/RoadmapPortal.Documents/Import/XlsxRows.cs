using System.Globalization;
using System.Xml;

namespace RoadmapPortal.Documents.Import;

/// <summary>Reads the rows of one sheet's part.</summary>
internal sealed class XlsxRows(XmlReader reader, IReadOnlyList<string> sharedTexts)
{
    private readonly List<TypedRow> rows = [];
    private readonly List<string> cells = [];
    private int row;

    public TypedSheet Read()
    {
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                EndRow();
                row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                ReadCell();
            }

            if (rows.Count > SheetFile.MostRows)
            {
                return new TypedSheet([], [SheetFile.HasTooManyRows]);
            }
        }

        EndRow();
        return rows.Count > SheetFile.MostRows ? new TypedSheet([], [SheetFile.HasTooManyRows]) : new TypedSheet(rows, []);
    }

    private void EndRow()
    {
        if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            rows.Add(new TypedRow(row, [.. cells]));
        }

        cells.Clear();
    }

    private void ReadCell()
    {
        var column = ColumnOf(reader.GetAttribute("r")) ?? cells.Count;
        var type = reader.GetAttribute("t");
        var text = ReadText(type);
        if (column >= SheetFile.MostColumns)
        {
            return;
        }

        while (cells.Count <= column)
        {
            cells.Add("");
        }

        cells[column] = text;
    }

    private string ReadText(string? type)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = "";
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                text = XlsxText.Of(reader);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false } && reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text = Value(type, reader.Value);
            }
        }

        return text;
    }

    private string Value(string? type, string value) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < sharedTexts.Count ? sharedTexts[at] : "",
        "str" => XlsxText.Decoded(value),
        "e" => "",
        _ => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##########", CultureInfo.InvariantCulture) : XlsxText.Decoded(value),
    };

    /// <summary>«C7» is column 2; none if there is no address.</summary>
    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var letter in address ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > SheetFile.MostColumns)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
