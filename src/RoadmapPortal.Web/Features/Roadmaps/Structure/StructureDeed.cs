using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>What a button of the page asks for: «up block …», «add column …». Names parts that may be gone by now.</summary>
/// <param name="Verb">up, down, remove, hide, show, add.</param>
/// <param name="Kind">What is moved or added: block, task, indicator, column, section, table, or a kind of block.</param>
/// <param name="Id">Of the part; of what is added, the part above or around it, empty if it has none.</param>
public sealed record StructureDeed(string Verb, string Kind, Guid Id)
{
    public IReadOnlyList<ColumnKind> Columns { get; init; } = [];

    public TableKind Table { get; init; }

    public string Title { get; init; } = "";

    /// <summary>What an added line of a list says; nothing if it is written afterwards.</summary>
    public string Words { get; init; } = "";

    /// <summary>The name of the part that is spoken of.</summary>
    public string Part => $"{Kind}-{Id}";

    public Side Side => Verb == "up" ? Side.Above : Side.Below;

    /// <returns>None if the press is no deed: it saves only.</returns>
    public static StructureDeed? Parse(string press) => press.Split(' ') switch
    {
        ["up" or "down" or "remove" or "hide" or "show" or "add", var kind] => new StructureDeed(press.Split(' ')[0], kind, Guid.Empty),
        ["up" or "down" or "remove" or "hide" or "show" or "add", var kind, var id] when Guid.TryParse(id, out var part) => new StructureDeed(press.Split(' ')[0], kind, part),
        _ => null,
    };
}

/// <summary>A deed whose parts are there.</summary>
/// <param name="Do">Does it, and names the part at which the page then stands.</param>
public sealed record FoundDeed(Func<IReadOnlyList<Domain.Rules.Refusal>> WhyNot, Func<string> Do)
{
    public static FoundDeed Of(Func<IReadOnlyList<Domain.Rules.Refusal>> whyNot, Action deed, string place) => new(whyNot, () =>
    {
        deed();
        return place;
    });
}
