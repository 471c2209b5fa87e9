using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>
/// The page's fields as typed, and what was said about them. A press sends the whole page, so that nothing typed elsewhere on it is lost;
/// beside each field goes what it said when the page was opened, as «….seen».
/// </summary>
public sealed class StructureForm(IReadOnlyDictionary<string, string> fields)
{
    private const string SeenSuffix = ".seen";

    public static readonly StructureForm Empty = new(new Dictionary<string, string>());

    /// <summary>Which button was pressed.</summary>
    public string Press => Raw("press") ?? "";

    /// <summary>What the press was answered; nothing if it was not asked of the roadmap.</summary>
    public IReadOnlyList<PlacedRefusal> Problems { get; set; } = [];

    public static StructureForm From(IFormCollection form) =>
        new(form.Where(field => !field.Key.StartsWith('_')).ToDictionary(field => field.Key, field => string.Join(',', field.Value.ToArray()), StringComparer.Ordinal));

    /// <summary>A field as it came; none if it did not.</summary>
    public string? Raw(string name) => fields.GetValueOrDefault(name);

    public IReadOnlyList<StructureWriting> Writings() =>
    [
        .. fields.Where(field => field.Key.EndsWith(SeenSuffix, StringComparison.Ordinal))
            .Select(field => field.Key[..^SeenSuffix.Length])
            .Select(name => new StructureWriting(name, fields[name + SeenSuffix], Typed(name))),
    ];

    /// <summary>What the pressed button asks for, with what stands in the fields beside it; none if it saves only.</summary>
    public StructureDeed? Deed() => StructureDeed.Parse(Press) is { } deed
        ? deed with
        {
            Columns = [.. (Raw(deed.Kind == "table" ? "new-columns" : $"new-column-{deed.Id}") ?? "").Split(',').Where(name => Enum.TryParse<ColumnKind>(name, out var kind) && Enum.IsDefined(kind)).Select(Enum.Parse<ColumnKind>)],
            Table = Enum.TryParse<TableKind>(Raw("new-kind"), out var table) && Enum.IsDefined(table) ? table : TableKind.Plan,
            Title = Raw("new-title") ?? "",
        }
        : null;

    /// <summary>Whether something was typed that is not saved.</summary>
    public bool IsTouched(string name) => fields.TryGetValue(name + SeenSuffix, out var seen) && StructureText.Differ(seen, Typed(name));

    /// <summary>What the field shows: what was typed, or what is saved.</summary>
    public string Shown(string name, string now) => IsTouched(name) ? Typed(name) : now;

    /// <summary>What its writer has seen by now: after a quarrel, the other person's words.</summary>
    public string Seen(string name, string now) =>
        IsTouched(name) && ProblemsOf(name).All(problem => problem.Rule != Wording.IsStillAsSeen && problem.Rule != RoadmapTable.NumberingIsStillAsSeen) ? fields[name + SeenSuffix] : now;

    public IEnumerable<Domain.Rules.Refusal> ProblemsOf(string place) => Problems.Where(problem => problem.Place == place).Select(problem => problem.Refusal);

    private string Typed(string name) =>
        name == PeriodSpelling.Name ? PeriodSpelling.Of(Raw($"{name}.from") ?? "", Raw($"{name}.to") ?? "", Raw($"{name}.words") ?? "")
        : WidthSpelling.IsName(name) ? WidthSpelling.Of(column => Raw(WidthSpelling.Field(name, column)))
        : LevelSpelling.IsName(name) ? Raw($"{name}.on") is null ? "" : LevelSpelling.Of(Raw($"{name}.words") ?? "")
        : Raw(name) ?? fields[name + SeenSuffix];
}
