using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Features.Orders.Amend;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>
/// The page's fields as typed, and what was said about them. A press sends the whole page, so that nothing typed elsewhere on it is lost;
/// beside each field goes what it said when the page was opened, as «….seen».
/// </summary>
public sealed class OrderForm(IReadOnlyDictionary<string, string> fields)
{
    private const string SeenSuffix = ".seen";

    public static readonly OrderForm Empty = new(new Dictionary<string, string>());

    /// <summary>Which button was pressed.</summary>
    public string Press => fields.GetValueOrDefault("press") ?? "";

    /// <summary>What the press was answered.</summary>
    public IReadOnlyList<PlacedRefusal> Problems { get; set; } = [];

    public static OrderForm From(IFormCollection form) =>
        new(form.Where(field => !field.Key.StartsWith('_')).ToDictionary(field => field.Key, field => string.Join(',', field.Value.ToArray()), StringComparer.Ordinal));

    public IReadOnlyList<OrderWriting> Writings() =>
    [
        .. fields.Where(field => field.Key.EndsWith(SeenSuffix, StringComparison.Ordinal))
            .Select(field => field.Key[..^SeenSuffix.Length])
            .Select(name => new OrderWriting(name, fields[name + SeenSuffix], Typed(name))),
    ];

    /// <summary>What the pressed button asks for; none if it saves only.</summary>
    public OrderDeed? Deed() => OrderDeed.Parse(Press) is { } deed
        ? deed with { Annex = AnnexChoice.Parse(fields.GetValueOrDefault("new-annex")), Effect = EffectChoice.Parse(fields.GetValueOrDefault("new-effect")) }
        : null;

    /// <summary>Whether something was typed that is not saved.</summary>
    public bool IsTouched(string name) => fields.TryGetValue(name + SeenSuffix, out var seen) && OrderWriting.Differ(seen, Typed(name));

    /// <summary>What the field shows: what was typed, or what is saved.</summary>
    public string Shown(string name, string now) => IsTouched(name) ? Typed(name) : now;

    /// <summary>What its writer has seen by now: after a quarrel, the other person's words.</summary>
    public string Seen(string name, string now) => IsTouched(name) && ProblemsOf(name).All(problem => problem.Rule != Wording.IsStillAsSeen) ? fields[name + SeenSuffix] : now;

    public IEnumerable<Refusal> ProblemsOf(string place) => Problems.Where(problem => problem.Place == place).Select(problem => problem.Refusal);

    /// <summary>What was typed there; nothing if the page had no such field.</summary>
    public string Typed(string name) => fields.GetValueOrDefault(name) ?? fields.GetValueOrDefault(name + SeenSuffix) ?? "";
}

/// <param name="Seen">What the field said when the writer began.</param>
public sealed record OrderWriting(string Name, string Seen, string Typed)
{
    /// <summary>What differs but for the line breaks that a form makes its own.</summary>
    public static bool Differ(string one, string other) => Cells.Clean(one) != Cells.Clean(other);
}

/// <summary>A refusal, and the field or part beside which it stands.</summary>
public sealed record PlacedRefusal(string Place, Refusal Refusal);
