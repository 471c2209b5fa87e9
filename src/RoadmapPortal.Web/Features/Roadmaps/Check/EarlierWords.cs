using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>What the cells of other roadmaps say that the authors of one may take after, and how often; and who answered how often.</summary>
public sealed class EarlierWords
{
    public static readonly EarlierWords None = new([], []);

    /// <summary>Longer texts are written once, not chosen again.</summary>
    public const int Longest = 160;

    /// <summary>Rows that are looked at, the latest first: ten large roadmaps.</summary>
    private const int MostRows = 1_000;

    /// <summary>Of a column; the rest was written once or twice.</summary>
    private const int MostValues = 100;

    private static readonly ColumnKind[] Columns =
        [ColumnKind.Form, ColumnKind.Audience, ColumnKind.Venue, ColumnKind.Responsible, ColumnKind.Report, ColumnKind.Information];

    private readonly Dictionary<ColumnKind, Dictionary<string, int>> values;
    private readonly Dictionary<ResponsibleId, int> people;

    private EarlierWords(Dictionary<ColumnKind, Dictionary<string, int>> values, Dictionary<ResponsibleId, int> people)
    {
        this.values = values;
        this.people = people;
    }

    /// <param name="context">Of the roadmap's municipality.</param>
    public static async Task<EarlierWords> OfAsync(PortalContext context, Roadmap roadmap, CancellationToken cancellation)
    {
        var own = roadmap.Tables.Select(table => table.Id).ToList();
        var tables = await PastTables.OfAsync(context, roadmap, cancellation);
        var rows = tables.Rows(context);
        var cells = await rows.Where(row => !own.Contains(row.TableId)).OrderByDescending(row => row.Id).Take(MostRows).Select(row => row.Cells).ToListAsync(cancellation);
        var people = await rows.SelectMany(row => row.Responsible).GroupBy(link => link.ResponsibleId).Select(links => new { links.Key, Count = links.Count() })
            .ToDictionaryAsync(links => links.Key, links => links.Count, cancellation);
        return new EarlierWords(Columns.ToDictionary(column => column, column => Count(cells, column)), people);
    }

    /// <summary>The words of a column with how often they were written.</summary>
    public IReadOnlyDictionary<string, int> In(ColumnKind column) => values.GetValueOrDefault(column) ?? new Dictionary<string, int>();

    public int TimesNamed(ResponsibleId entry) => people.GetValueOrDefault(entry);

    private static Dictionary<string, int> Count(IEnumerable<Cells> rows, ColumnKind column) =>
        rows.Select(cells => cells[column].Trim()).Where(words => words.Length is > 1 and <= Longest)
            .CountBy(words => words, StringComparer.OrdinalIgnoreCase).OrderByDescending(count => count.Value).Take(MostValues)
            .ToDictionary(count => count.Key, count => count.Value, StringComparer.OrdinalIgnoreCase);
}
