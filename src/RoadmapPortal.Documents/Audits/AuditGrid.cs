using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Audits;

/// <summary>
/// The audit table as it is printed: a heading of two rows where columns stand under common words, number and name of a factor
/// merged over its parameters.
/// </summary>
internal static class AuditGrid
{
    public static PaperGrid Of(AuditPart audit, PrintLook look)
    {
        AuditColumn[] columns = [.. audit.Columns.Where(column => look.ShowsCodes || column.Kind != AuditColumnKind.Code)];
        return new PaperGrid(
            [.. columns.Select(column => Column(column.Kind))],
            Headings(columns),
            [.. audit.Factors.SelectMany(factor => Rows(factor, columns))]);
    }

    private static List<GridRow> Headings(AuditColumn[] columns)
    {
        if (Array.TrueForAll(columns, column => column.Group is null))
        {
            return [new GridRow(GridRowKind.Heading, [.. columns.Select((column, at) => new GridCell(column.Heading, at))])];
        }

        var upper = new List<GridCell>();
        var lower = new List<GridCell>();
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at].Group is not { } group)
            {
                upper.Add(new GridCell(columns[at].Heading, at, RowSpan: 2));
                continue;
            }

            if (at == 0 || columns[at - 1].Group != group)
            {
                upper.Add(new GridCell(group, at, ColumnSpan: columns.Skip(at).TakeWhile(column => column.Group == group).Count()));
            }

            lower.Add(new GridCell(columns[at].Heading, at));
        }

        return [new GridRow(GridRowKind.Heading, upper), new GridRow(GridRowKind.Heading, lower)];
    }

    private static IEnumerable<GridRow> Rows(AuditFactorPart factor, AuditColumn[] columns)
    {
        for (var line = 0; line < factor.Parameters.Count; line++)
        {
            var cells = new List<GridCell>();
            for (var at = 0; at < columns.Length; at++)
            {
                var ofFactor = columns[at].Kind is AuditColumnKind.Number or AuditColumnKind.Factor;
                if (!ofFactor || line == 0)
                {
                    cells.Add(new GridCell(Words(factor, factor.Parameters[line], columns[at].Kind), at, RowSpan: ofFactor ? factor.Parameters.Count : 1));
                }
            }

            yield return new GridRow(GridRowKind.Body, cells);
        }
    }

    private static string Words(AuditFactorPart factor, AuditParameterPart parameter, AuditColumnKind column) => column switch
    {
        AuditColumnKind.Number => factor.Number,
        AuditColumnKind.Factor => factor.Name,
        AuditColumnKind.Parameter => parameter.Name,
        AuditColumnKind.Code => parameter.PrintedCode,
        AuditColumnKind.Schools => parameter.PrintedSchools,
    };

    private static GridColumn Column(AuditColumnKind kind) => kind switch
    {
        AuditColumnKind.Number => new GridColumn(9, 13, Centred: true),
        AuditColumnKind.Factor => new GridColumn(40, 75),
        AuditColumnKind.Parameter => new GridColumn(45, 90),
        AuditColumnKind.Code => new GridColumn(20, 26, Centred: true),
        AuditColumnKind.Schools => new GridColumn(50),
    };
}
