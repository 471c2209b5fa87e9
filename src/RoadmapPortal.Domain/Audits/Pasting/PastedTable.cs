using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.Pasting;

/// <summary>
/// An audit table as somebody copied it from Word or Excel: rows of cells, a merged cell in its first place only, perhaps with its
/// headings, perhaps with the same headings again after a page break.
/// </summary>
/// <param name="Lines">A parameter each; what a page break parted is joined.</param>
/// <param name="Columns">The columns with their headings, as the audit would print them; none if the headings were not copied.</param>
/// <param name="NamesSchools">Whether the table has a column of schools at all.</param>
/// <param name="LeftOut">Rows of which nothing was understood, with their numbers from 1.</param>
public sealed record PastedTable(IReadOnlyList<PastedLine> Lines, IReadOnlyList<AuditColumn>? Columns, bool NamesSchools, IReadOnlyList<PastedRow> LeftOut)
{
    public const int MostRows = 500;
    public const int MostColumns = 20;

    public static readonly Rule HasRows = new("pasted-audit/has-rows", "Вставлять нечего: таблица пуста. Выделите таблицу аудита в Word или Excel целиком и скопируйте её.");

    public static readonly Rule IsOfUsualSize = new("pasted-audit/is-of-usual-size", "В таблице больше {0} строк или {1} граф. Скопируйте одну только таблицу аудита.");

    public static readonly Rule NamesParameters = new(
        "pasted-audit/names-parameters", "Не видно, где в таблице параметры: нет ни графы «Параметры», ни графы с кодами вроде «2.1». Скопируйте таблицу вместе с её заголовком.");

    public static IReadOnlyList<Refusal> WhyNotRead(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.All(row => row.All(string.IsNullOrWhiteSpace)) ? [HasRows.Refuse()]
            : rows.Count > MostRows || rows.Any(row => row.Count > MostColumns) ? [IsOfUsualSize.Refuse(MostRows, MostColumns)]
            : PastedHeadings.Of(rows).HasParameters ? [] : [NamesParameters.Refuse()];

    /// <exception cref="RefusedException">See <see cref="WhyNotRead"/>.</exception>
    public static PastedTable Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        RefusedException.ThrowIfAny(WhyNotRead(rows));
        var headings = PastedHeadings.Of(rows);
        var lines = new List<PastedLine>();
        var leftOut = new List<PastedRow>();
        var factor = (Number: "", Name: "");
        foreach (var (row, at) in rows.Select((row, at) => (row, at)).Where(row => !headings.Repeats(row.row)))
        {
            string Words(AuditColumnKind kind) => headings.Words(row, kind);
            if (Words(AuditColumnKind.Factor) is { Length: > 0 } name)
            {
                factor = (Words(AuditColumnKind.Number), name);
            }

            var line = new PastedLine(at + 1, factor.Number, factor.Name, Words(AuditColumnKind.Parameter), Words(AuditColumnKind.Code), Words(AuditColumnKind.Schools));
            if (lines.Count > 0 && IsRestOf(line, headings))
            {
                lines[^1] = lines[^1].With(line);
            }
            else if (line.Parameter.Length + line.Code.Length > 0)
            {
                lines.Add(line);
            }
            else if (row.Any(cell => !string.IsNullOrWhiteSpace(cell)) && Words(AuditColumnKind.Factor).Length == 0)
            {
                leftOut.Add(new PastedRow(at + 1, string.Join(" | ", row.Where(cell => !string.IsNullOrWhiteSpace(cell)))));
            }
        }

        return new PastedTable(lines, headings.Columns, headings.Has(AuditColumnKind.Schools), leftOut);
    }

    /// <summary>A page break parted the row: the list goes on, or the name, in the middle of a sentence.</summary>
    private static bool IsRestOf(PastedLine line, PastedHeadings headings) =>
        line.Code.Length == 0 && (line.Parameter.Length == 0 ? line.Schools.Length > 0 : headings.Has(AuditColumnKind.Code) && char.IsLower(line.Parameter[0]));
}

/// <summary>A parameter's line, each text as copied but for its outer blanks.</summary>
/// <param name="Row">In the copied table, from 1.</param>
public sealed record PastedLine(int Row, string FactorNumber, string Factor, string Parameter, string Code, string Schools)
{
    /// <summary>The line with what stands behind the page break.</summary>
    internal PastedLine With(PastedLine rest) => this with
    {
        Parameter = $"{Parameter} {rest.Parameter}".Trim(),
        Schools = Schools.Length > 0 && rest.Schools.Length > 0 ? $"{Schools.TrimEnd(',', ' ')}, {rest.Schools}" : Schools + rest.Schools,
    };
}

/// <summary>A row as it was copied.</summary>
public sealed record PastedRow(int Number, string Words);
