namespace RoadmapPortal.Domain.Orders.Duties;

/// <summary>How one of those whom a duty obliges stands with it.</summary>
/// <param name="Terms">In order, at least one.</param>
public sealed record DutyStanding(IReadOnlyList<DutyTermStanding> Terms, DateOnly Today)
{
    /// <summary>The first term that is not done; none if all are.</summary>
    public DutyTermStanding? Next => Terms.FirstOrDefault(term => !term.IsDone);

    public DutyState State => Next switch
    {
        null => DutyState.Done,
        { Due: { } due } when due < Today => DutyState.Overdue,
        _ => DutyState.Waiting,
    };

    public int Done => Terms.Count(term => term.IsDone);

    /// <param name="reports">Of this one alone, in any order.</param>
    public static DutyStanding Of(DutyReading reading, IEnumerable<DutyReport> reports, DateOnly today)
    {
        var byTerm = reports.OrderBy(report => report.At).ThenBy(report => report.Id.Value).ToLookup(report => report.Due);
        return new DutyStanding([.. reading.Dues.Select(due => new DutyTermStanding(due, byTerm[due].LastOrDefault()))], today);
    }
}

/// <param name="Due">The last day; none if none is set.</param>
/// <param name="Last">The last report; none if there was none.</param>
public sealed record DutyTermStanding(DateOnly? Due, DutyReport? Last)
{
    public bool IsDone => Last is { IsDone: true };
}

public enum DutyState
{
    Waiting,

    /// <summary>The last day has passed.</summary>
    Overdue,
    Done,
}
