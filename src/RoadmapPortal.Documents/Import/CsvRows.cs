using System.Text;

namespace RoadmapPortal.Documents.Import;

/// <summary>Reads rows of separated cells. Rows are counted as programs show them: a line break inside of a cell begins none.</summary>
internal sealed class CsvRows(string text, char separator, int start, int firstRow)
{
    private readonly List<TypedRow> rows = [];
    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private int at = start;
    private int row = firstRow;

    public TypedSheet Read()
    {
        while (at < text.Length)
        {
            if (text[at] == '"' && cell.Length == 0 && !TakeQuoted())
            {
                return new TypedSheet(rows, [new SheetProblem(row, null, "Кавычка открыта и не закрыта до конца файла. Закройте её или уберите.")]);
            }

            TakePlain();
            EndCell();
            if (rows.Count > SheetFile.MostRows)
            {
                return new TypedSheet([], [SheetFile.HasTooManyRows]);
            }
        }

        EndRow();
        return rows.Count > SheetFile.MostRows ? new TypedSheet([], [SheetFile.HasTooManyRows]) : new TypedSheet(rows, []);
    }

    private bool TakeQuoted()
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                Take(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                Take('"');
                at++;
            }
            else
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private void TakePlain()
    {
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
        {
            Take(text[at]);
            at++;
        }
    }

    private void Take(char sign)
    {
        if (cell.Length < SheetFile.LongestCell)
        {
            cell.Append(sign);
        }
    }

    private void EndCell()
    {
        if (cells.Count < SheetFile.MostColumns)
        {
            cells.Add(cell.ToString());
        }

        cell.Clear();
        if (at == text.Length)
        {
            return;
        }

        var isRowEnd = text[at] is '\r' or '\n';
        at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        if (isRowEnd)
        {
            EndRow();
            row++;
        }
    }

    private void EndRow()
    {
        if (cells.Any(words => !string.IsNullOrWhiteSpace(words)))
        {
            rows.Add(new TypedRow(row, [.. cells]));
        }

        cells.Clear();
    }
}
