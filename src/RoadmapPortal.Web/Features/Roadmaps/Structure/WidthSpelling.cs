using System.Globalization;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>The widths of a table's columns in one text, a line for each that is given: they share one whole and are judged together.</summary>
public static class WidthSpelling
{
    private const string Suffix = "-widths";

    /// <summary>What is no number: the rule about sensible widths refuses it.</summary>
    private const int NoNumber = -1;

    public static string Name(RoadmapTable table) => PartName.Of(table) + Suffix;

    public static bool IsName(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The form's field for one column.</summary>
    public static string Field(string name, ColumnKind column) => $"{name}.{column}";

    public static string Of(IReadOnlyDictionary<ColumnKind, int> shares) => Of(column => shares.TryGetValue(column, out var share) ? share.ToString(CultureInfo.InvariantCulture) : null);

    /// <param name="typed">What stands in a column's field; nothing for a column that finds its width itself.</param>
    public static string Of(Func<ColumnKind, string?> typed) => string.Join(
        '\n',
        Enum.GetValues<ColumnKind>().Select(column => (Column: column, Text: (typed(column) ?? "").Replace("%", "", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim()))
            .Where(field => field.Text.Length > 0).Select(field => $"{field.Column}={field.Text}"));

    public static IReadOnlyDictionary<ColumnKind, int> Read(string spelled)
    {
        var shares = new Dictionary<ColumnKind, int>();
        foreach (var line in spelled.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Split('=', 2) is [var name, var text] && Enum.TryParse<ColumnKind>(name, out var column) && Enum.IsDefined(column))
            {
                shares[column] = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var share) ? share : NoNumber;
            }
        }

        return shares;
    }
}
