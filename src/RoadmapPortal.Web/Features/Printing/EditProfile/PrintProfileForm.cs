using System.Globalization;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Printing.EditProfile;

/// <summary>The fields as typed: whatever is refused comes back to the page unchanged.</summary>
public sealed class PrintProfileForm
{
    /// <summary>Version of the row that the fields were filled from; empty if there was none.</summary>
    public string? Version { get; set; }

    /// <summary>Which button was pressed: empty or «save», «standard», «up Dates», «down Dates».</summary>
    public string? Press { get; set; }

    public string? LeftMargin { get; set; }

    public string? TopMargin { get; set; }

    public string? RightMargin { get; set; }

    public string? BottomMargin { get; set; }

    public string? TextPoints { get; set; }

    public string? TablePoints { get; set; }

    public string? LineSpacing { get; set; }

    public bool ShowsPageNumbers { get; set; }

    public bool ShowsCodes { get; set; }

    public bool ShowsLevels { get; set; }

    /// <summary>Whether columns are printed in <see cref="Order"/>, not as each table has them.</summary>
    public bool HasOwnOrder { get; set; }

    /// <summary>Names of column kinds, with commas between.</summary>
    public string? Order { get; set; }

    public uint? SeenVersion => uint.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>Every kind of column once, those named by <see cref="Order"/> first.</summary>
    public IReadOnlyList<ColumnKind> Columns =>
    [
        .. (Order ?? "").Split(',').Select(name => Enum.TryParse<ColumnKind>(name, out var kind) && Enum.IsDefined(kind) ? kind : (ColumnKind?)null).OfType<ColumnKind>()
            .Concat(Enum.GetValues<ColumnKind>()).Distinct(),
    ];

    public static PrintProfileForm From(SavedPrintProfile saved) => From(saved.Look, saved.Version);

    public static PrintProfileForm From(PrintLook look, uint? version)
    {
        var words = PrintNumber.Margins.Concat(PrintNumber.Sizes).ToDictionary(number => number.Name, number => number.Words(look));
        return new PrintProfileForm
        {
            Version = version?.ToString(CultureInfo.InvariantCulture),
            LeftMargin = words[nameof(LeftMargin)],
            TopMargin = words[nameof(TopMargin)],
            RightMargin = words[nameof(RightMargin)],
            BottomMargin = words[nameof(BottomMargin)],
            TextPoints = words[nameof(TextPoints)],
            TablePoints = words[nameof(TablePoints)],
            LineSpacing = words[nameof(LineSpacing)],
            ShowsPageNumbers = look.ShowsPageNumbers,
            ShowsCodes = look.ShowsCodes,
            ShowsLevels = look.ShowsLevels,
            HasOwnOrder = look.ColumnOrder.Count > 0,
            Order = string.Join(',', look.ColumnOrder),
        };
    }

    /// <summary>The look that the fields mean. What is no number is said in <paramref name="problems"/>, by field, and stays as the standard has it.</summary>
    public PrintLook Read(IDictionary<string, string> problems)
    {
        var look = new PrintLook
        {
            ShowsPageNumbers = ShowsPageNumbers,
            ShowsCodes = ShowsCodes,
            ShowsLevels = ShowsLevels,
            ColumnOrder = HasOwnOrder ? Columns : [],
        };
        foreach (var number in PrintNumber.Margins.Concat(PrintNumber.Sizes))
        {
            if (number.Read(this, out var problem) is { } value)
            {
                look = number.With(look, value);
            }
            else
            {
                problems[number.Name] = problem!;
            }
        }

        return look;
    }

    /// <summary>Moves a column one place; the order then is the office's own.</summary>
    /// <param name="step">-1 up, 1 down; at the ends nothing moves.</param>
    public void Move(ColumnKind column, int step)
    {
        var columns = Columns.ToList();
        var at = columns.IndexOf(column);
        var to = Math.Clamp(at + step, 0, columns.Count - 1);
        (columns[at], columns[to]) = (columns[to], columns[at]);
        Order = string.Join(',', columns);
        HasOwnOrder = true;
    }
}
