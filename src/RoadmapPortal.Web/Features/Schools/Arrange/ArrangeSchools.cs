using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Arrange;

/// <summary>Changes the order in which lists print the schools.</summary>
public sealed class ArrangeSchools(RegisterDesk desk)
{
    public static readonly Rule PlaceIsChosen = new("school-order/place-is-chosen", "Выберите школу и ту, перед которой её поставить.");

    /// <param name="step">-1 up, 1 down; at the ends nothing moves.</param>
    public Task<Outcome<Arrangement>> MoveAsync(Visitor visitor, SchoolId id, int step, CancellationToken cancellation) =>
        ArrangeAsync(visitor, schools => schools.FindIndex(school => school.Id == id) is >= 0 and var at ? Moved(schools, at, Math.Clamp(at + step, 0, schools.Count - 1)) : null, cancellation);

    /// <param name="before">The school before which it stands then; none for the end.</param>
    public Task<Outcome<Arrangement>> PutBeforeAsync(Visitor visitor, SchoolId id, SchoolId? before, CancellationToken cancellation) =>
        ArrangeAsync(visitor, schools => PutBefore(schools, id, before), cancellation);

    public Task<Outcome<Arrangement>> NaturalAsync(Visitor visitor, CancellationToken cancellation) => ArrangeAsync(visitor, SchoolOrder.Natural, cancellation);

    /// <param name="arrange">None if a school that is meant is not there.</param>
    private Task<Outcome<Arrangement>> ArrangeAsync(Visitor visitor, Func<List<School>, IReadOnlyList<School>?> arrange, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, Deed.EditSchools, register => Task.FromResult(arrange([.. register.Schools]) is { } order ? Arrange(order) : Outcome.Refused<Arrangement>(Gate.IsFound.Refuse())), cancellation);

    private static List<School>? PutBefore(List<School> schools, SchoolId id, SchoolId? before)
    {
        var from = schools.FindIndex(school => school.Id == id);
        if (from < 0)
        {
            return null;
        }

        var others = schools.Where(school => school.Id != id).ToList();
        var to = before is null ? others.Count : others.FindIndex(school => school.Id == before);
        if (to < 0)
        {
            return before == id ? schools : null;
        }

        others.Insert(to, schools[from]);
        return others;
    }

    private static List<School> Moved(List<School> schools, int from, int to)
    {
        (schools[from], schools[to]) = (schools[to], schools[from]);
        return schools;
    }

    private static Outcome<Arrangement> Arrange(IReadOnlyList<School> order)
    {
        var moved = 0;
        foreach (var (school, at) in order.Select((school, at) => (school, at)).Where(entry => entry.school.PrintOrder != entry.at))
        {
            school.PutAt(at);
            moved++;
        }

        return Outcome.Done(new Arrangement(moved));
    }
}

/// <param name="Moved">How many schools have another place now.</param>
public sealed record Arrangement(int Moved);
