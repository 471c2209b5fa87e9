using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Audits.Comparing;

/// <summary>What two audits say of one parameter, or of several that are mapped to each other and can only be compared together.</summary>
/// <param name="Columns">The parameters of the later audit; none if it did not look.</param>
/// <param name="PastColumns">The parameters of the earlier audit; none if it did not look.</param>
/// <param name="Former">Schools found by the earlier audit that were closed before the later period: nobody took their mark away.</param>
public sealed record ComparedParameter(
    IReadOnlyList<MatrixColumn> Columns,
    IReadOnlyList<MatrixColumn> PastColumns,
    IReadOnlyList<School> Appeared,
    IReadOnlyList<School> Disappeared,
    IReadOnlyList<School> Stayed,
    IReadOnlyList<School> Former)
{
    /// <summary>Whether both audits looked: only then something can have changed.</summary>
    public bool IsCompared => Columns.Count > 0 && PastColumns.Count > 0;

    public RiskFactor Factor => Main[0].Factor;

    /// <summary>As the later audit calls it, or the earlier one if the later did not look: «4.1 Дефицит педагогов».</summary>
    public string Words => string.Join("; ", Main.Select(column => column.Words));

    public int CountBefore => Disappeared.Count + Stayed.Count + Former.Count;

    public int CountNow => Appeared.Count + Stayed.Count;

    /// <summary>Marks that are others than before; none if only one of the audits looked.</summary>
    public int Changes => IsCompared ? Appeared.Count + Disappeared.Count : 0;

    private IReadOnlyList<MatrixColumn> Main => Columns.Count > 0 ? Columns : PastColumns;
}
