using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Audits.Pasting;

/// <summary>Which column of a copied table is which: by its headings, and where there are none, by what stands in it.</summary>
internal sealed class PastedHeadings
{
    /// <summary>Headings of real tables have two rows.</summary>
    private const int MostHeadingRows = 4;

    private readonly Dictionary<AuditColumnKind, int> places;
    private readonly List<IReadOnlyList<string>> headings;

    private PastedHeadings(Dictionary<AuditColumnKind, int> places, List<IReadOnlyList<string>> headings)
    {
        this.places = places;
        this.headings = headings;
    }

    public bool HasParameters => Has(AuditColumnKind.Parameter) || Has(AuditColumnKind.Code);

    /// <summary>As the audit prints them: the words over several columns are the group of those under which no other words begin.</summary>
    public IReadOnlyList<AuditColumn>? Columns
    {
        get
        {
            if (headings.Count == 0)
            {
                return null;
            }

            var columns = new List<AuditColumn>();
            string? group = null;
            foreach (var (kind, at) in places.OrderBy(place => place.Value))
            {
                var words = headings.Select(row => Cell(row, at)).Where(words => words.Length > 0).ToList();
                var above = Cell(headings[0], at);
                var below = headings.Count > 1 ? Cell(headings[^1], at) : "";
                group = above.Length > 0 && below.Length > 0 ? above : above.Length > 0 ? null : group;
                columns.Add(new AuditColumn(kind, words.LastOrDefault() ?? "", below.Length > 0 ? group : null));
            }

            return columns;
        }
    }

    public static PastedHeadings Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var headings = rows.TakeWhile((row, at) => at < MostHeadingRows && IsHeading(row)).ToList();
        var places = new Dictionary<AuditColumnKind, int>();
        foreach (var row in headings)
        {
            for (var at = 0; at < row.Count; at++)
            {
                if (KindOf(row[at]) is { } kind && !(places.TryGetValue(kind, out var known) && known < at && KindOf(Cell(headings[^1], known)) == kind))
                {
                    places[kind] = at;
                }
            }
        }

        GuessFromContents(rows.Skip(headings.Count).ToList(), places);
        return new PastedHeadings(places, headings);
    }

    public bool Has(AuditColumnKind kind) => places.ContainsKey(kind);

    public string Words(IReadOnlyList<string> row, AuditColumnKind kind) => places.TryGetValue(kind, out var at) ? Cell(row, at) : "";

    /// <summary>Whether a row is a heading: at the top, or again after a page break.</summary>
    public bool Repeats(IReadOnlyList<string> row) => headings.Exists(heading => heading.SequenceEqual(row));

    private static string Cell(IReadOnlyList<string> row, int at) => at < row.Count ? row[at].Trim() : "";

    private static bool IsHeading(IReadOnlyList<string> row) =>
        row.Any(cell => KindOf(cell) is not null) && !row.Any(cell => ParameterCode.TryParse(cell, out _));

    /// <summary>Of two that fit, the one that says more: «Код параметра» is no parameter, «Перечень школ, в работе которых проявляются негативные факторы» no factor.</summary>
    private static AuditColumnKind? KindOf(string heading)
    {
        // No heading of a real table is longer; a parameter's name may be, and may say «школы» too.
        const int longest = 100;
        var words = Spelling.Fold(heading);
        return heading.Trim().TrimEnd('.') is "№" or "№ п/п" or "№№" or "№ пп" ? AuditColumnKind.Number
            : words.Length is 0 or > longest ? null
            : Says("код") ? AuditColumnKind.Code
            : Says("перечень") || Says("список") ? AuditColumnKind.Schools
            : Says("параметр") || Says("показател") ? AuditColumnKind.Parameter
            : Says("фактор") ? AuditColumnKind.Factor
            : Says("школы") || Says("образовательные организации") || words == Spelling.Fold("ОО") ? AuditColumnKind.Schools
            : null;

        bool Says(string word) => words.Contains(Spelling.Fold(word), StringComparison.Ordinal);
    }

    private static void GuessFromContents(List<IReadOnlyList<string>> rows, Dictionary<AuditColumnKind, int> places)
    {
        if (places.ContainsKey(AuditColumnKind.Parameter) && places.ContainsKey(AuditColumnKind.Code))
        {
            return;
        }

        var width = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        var codes = Enumerable.Range(0, width).Select(at => rows.Count(row => ParameterCode.TryParse(Cell(row, at), out _))).ToList();
        var code = codes.Count == 0 || codes.Max() == 0 ? -1 : codes.IndexOf(codes.Max());
        if (code < 0)
        {
            return;
        }

        places.TryAdd(AuditColumnKind.Code, code);
        code = places[AuditColumnKind.Code];
        (AuditColumnKind Kind, int At)[] neighbours = [(AuditColumnKind.Parameter, code - 1), (AuditColumnKind.Factor, code - 2), (AuditColumnKind.Number, code - 3), (AuditColumnKind.Schools, code + 1)];
        foreach (var (kind, at) in neighbours.Where(place => place.At >= 0 && place.At < width && !places.ContainsValue(place.At)))
        {
            places.TryAdd(kind, at);
        }
    }
}
