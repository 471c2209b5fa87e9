using System.Globalization;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>«B12»: a cell's address from row and column counted from 0.</summary>
internal static class CellAddress
{
    public static string Of(int row, int column) => Column(column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    private static string Column(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
