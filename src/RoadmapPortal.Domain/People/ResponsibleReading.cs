using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.People;

/// <summary>Whom the words of a responsible cell name.</summary>
/// <param name="Named">Every mention of a directory entry, in the order of the words.</param>
/// <param name="Unknown">What no entry covers: to be offered as new.</param>
public sealed record ResponsibleReading(IReadOnlyList<NamedResponsible> Named, IReadOnlyList<UnknownResponsible> Unknown);

/// <param name="Place">In the verbatim text.</param>
public sealed record NamedResponsible(Responsible Entry, TextPlace Place);

/// <param name="Place">In the verbatim text.</param>
/// <param name="Kind">What it looks like: «Лукашова И.Б.» a person, «МКУ ЦРО» an office, «классные руководители» a role.</param>
public sealed record UnknownResponsible(string Words, TextPlace Place, ResponsibleKind Kind);
