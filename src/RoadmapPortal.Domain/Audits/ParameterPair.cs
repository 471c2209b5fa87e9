using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Domain.Audits;

/// <summary>A parameter of an audit and one of an earlier audit that it is compared with.</summary>
public readonly record struct ParameterPair(RiskParameterId Now, RiskParameterId Past)
{
    /// <summary>
    /// What of two audits is to be compared: one and the same parameter if both periods read one catalogue, otherwise those of one name, and
    /// besides those that somebody mapped. A parameter may stand in many pairs, or in none.
    /// </summary>
    /// <param name="mapped">Pairs that somebody put together, of any versions; those of other parameters do no harm.</param>
    public static IReadOnlyList<ParameterPair> Of(IReadOnlyList<MatrixColumn> now, IReadOnlyList<MatrixColumn> past, IEnumerable<ParameterPair>? mapped = null)
    {
        var (known, knownBefore) = (Ids(now), Ids(past));
        var named = past.SelectMany(earlier => known.Contains(earlier.Parameter.Id)
            ? [new ParameterPair(earlier.Parameter.Id, earlier.Parameter.Id)]
            : now.Where(column => !knownBefore.Contains(column.Parameter.Id) && RiskParameter.AreSame(column.Parameter.Name, earlier.Parameter.Name))
                .Select(column => new ParameterPair(column.Parameter.Id, earlier.Parameter.Id)));
        return [.. named.Concat((mapped ?? []).Where(pair => known.Contains(pair.Now) && knownBefore.Contains(pair.Past))).Distinct()];
    }

    private static HashSet<RiskParameterId> Ids(IEnumerable<MatrixColumn> columns) => [.. columns.Select(column => column.Parameter.Id)];
}
