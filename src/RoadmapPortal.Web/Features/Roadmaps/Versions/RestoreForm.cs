using System.Globalization;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Which button of a comparison was pressed, as a browser sent it, whatever it is.</summary>
public sealed class RestoreForm
{
    private const string Everything = "all";

    private const string OfPart = "part";

    /// <summary>«all»; «part», its place, id and seal; or a table, a row, its version and perhaps a column; with spaces between.</summary>
    public string? Press { get; set; }

    /// <summary>When the roadmap was saved last, as the page showed it.</summary>
    public string? Seen { get; set; }

    public bool IsEverything => Press == Everything;

    public static string All => Everything;

    public static string Row(ActivityId row, RowVersion version) => string.Create(CultureInfo.InvariantCulture, $"{version.Table.Value} {row.Value} {version.Version}");

    public static string Cell(ActivityId row, RowVersion version, ColumnKind column) => $"{Row(row, version)} {column}";

    public static string Part(ReturnedPart part, RoadmapState now) => $"{OfPart} {part.Place} {part.Id} {PartSeal.Of(now, part)}";

    /// <summary>The part that is meant, and the seal of what was seen; none if the words mean no part.</summary>
    public (ReturnedPart Part, string Seal)? ReadPart() =>
        (Press ?? "").Split(' ') is [OfPart, var name, var text, var seal] && Enum.TryParse<WordsPlace>(name, out var place) && Enum.IsDefined(place) && Guid.TryParse(text, out var id)
            ? (new ReturnedPart(place, id), seal)
            : null;

    /// <summary>The row that is meant, and the column if it is one cell; none if the words mean nothing.</summary>
    public (SeenRow Row, ColumnKind? Column)? Read()
    {
        var parts = (Press ?? "").Split(' ');
        if (parts.Length is not (3 or 4) || !Guid.TryParse(parts[0], out var table) || !Guid.TryParse(parts[1], out var row)
            || !uint.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return null;
        }

        var seen = new SeenRow(new RoadmapTableId(table), new ActivityId(row), version);
        if (parts.Length == 3)
        {
            return (seen, null);
        }

        return Enum.TryParse<ColumnKind>(parts[3], out var column) && Enum.IsDefined(column) ? (seen, column) : null;
    }
}
