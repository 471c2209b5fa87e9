using Microsoft.AspNetCore.Components;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>The audit as it is printed: two heading rows where columns stand under common words, factors merged over their parameters.</summary>
public sealed partial class AuditTable
{
    [Parameter, EditorRequired]
    public required AuditPart Audit { get; set; }

    /// <summary>Names the table for those who cannot see its heading.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    private IReadOnlyList<string> Columns => [.. Audit.Columns.Select(column => ClassOf(column.Kind))];

    private IReadOnlyList<IReadOnlyList<HeadingCell>> Headings
    {
        get
        {
            var columns = Audit.Columns;
            if (columns.All(column => column.Group is null))
            {
                return [[.. columns.Select(column => new HeadingCell(column.Heading, 1, 1))]];
            }

            var upper = columns
                .Select((column, at) => (Column: column, At: at))
                .Where(place => place.Column.Group is null || place.At == 0 || columns[place.At - 1].Group != place.Column.Group)
                .Select(place => place.Column.Group is { } group
                    ? new HeadingCell(group, columns.Skip(place.At).TakeWhile(column => column.Group == group).Count(), 1)
                    : new HeadingCell(place.Column.Heading, 1, 2));
            return [[.. upper], [.. columns.Where(column => column.Group is not null).Select(column => new HeadingCell(column.Heading, 1, 1))]];
        }
    }

    private static bool IsOfFactor(AuditColumnKind column) => column is AuditColumnKind.Number or AuditColumnKind.Factor;

    private static string Words(AuditColumnKind column, AuditFactorPart factor, AuditParameterPart parameter) => column switch
    {
        AuditColumnKind.Number => factor.Number,
        AuditColumnKind.Factor => factor.Name,
        AuditColumnKind.Parameter => parameter.Name,
        AuditColumnKind.Code => parameter.PrintedCode,
        AuditColumnKind.Schools => parameter.PrintedSchools,
    };

    private static string ClassOf(AuditColumnKind column) => column switch
    {
        AuditColumnKind.Number => "number",
        AuditColumnKind.Factor => "factor",
        AuditColumnKind.Parameter => "parameter",
        AuditColumnKind.Code => "codes",
        AuditColumnKind.Schools => "schools",
    };

    private sealed record HeadingCell(string Words, int ColumnSpan, int RowSpan);
}
