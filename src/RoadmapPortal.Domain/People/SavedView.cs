using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.People;

public readonly record struct SavedViewId(Guid Value) : IEntityId<SavedViewId>
{
    public static SavedViewId New() => new(Guid.CreateVersion7());

    public static SavedViewId From(Guid value) => new(value);
}

/// <summary>мой вид: what a person chose in a register, under a name of their own. Nobody else sees it.</summary>
public sealed class SavedView : ITenantOwned
{
    public const int Most = 20, LongestName = 60, LongestQuery = 2_000;

    public static readonly Rule NameIsThere = new("saved-view/name-is-there", "Назовите вид, например «Опаздывают ШНОР». Название – не длиннее {0} знаков.");

    public static readonly Rule ThereIsRoom = new("saved-view/there-is-room", "Видов уже {0}, больше не помещается. Удалите ненужный.");

    public static readonly Rule QueryFits = new("saved-view/query-fits", "Такой отбор слишком длинный, чтобы его запомнить. Сократите слова поиска.");

    private SavedView()
    {
    }

    private SavedView(MunicipalityId tenant, PersonId person, int place, string name, string query)
    {
        Tenant = tenant;
        Id = SavedViewId.New();
        PersonId = person;
        Place = place;
        Name = name;
        Query = query;
    }

    public MunicipalityId Tenant { get; private set; }

    public SavedViewId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>From 0, below <see cref="Most"/>; each person has a place once, so that no two windows pass the bound together.</summary>
    public int Place { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The choice as the register's address has it, without the period.</summary>
    public string Query { get; private set; } = "";

    /// <param name="own">All that the person has.</param>
    public static IReadOnlyList<Refusal> WhyNotKeep(string name, string query, IReadOnlyList<SavedView> own)
    {
        var refusals = new List<Refusal>();
        var called = Clean(name);
        if (called.Length is 0 or > LongestName)
        {
            refusals.Add(NameIsThere.Refuse(LongestName));
        }

        if (query.Length > LongestQuery)
        {
            refusals.Add(QueryFits.Refuse());
        }

        if (own.Count >= Most && !own.Any(view => view.Name == called))
        {
            refusals.Add(ThereIsRoom.Refuse(own.Count));
        }

        return refusals;
    }

    /// <summary>A new view, or the one of that name, which now keeps this choice.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotKeep"/>.</exception>
    public static SavedView Keep(MunicipalityId tenant, PersonId person, string name, string query, IReadOnlyList<SavedView> own)
    {
        RefusedException.ThrowIfAny(WhyNotKeep(name, query, own));
        var called = Clean(name);
        if (own.FirstOrDefault(view => view.Name == called) is { } known)
        {
            known.Query = query;
            return known;
        }

        var place = Enumerable.Range(0, Most).First(place => own.All(view => view.Place != place));
        return new SavedView(tenant, person, place, called, query);
    }

    /// <summary>On one line: it stands on a link.</summary>
    private static string Clean(string name) => string.Join(' ', Cells.Clean(name).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
