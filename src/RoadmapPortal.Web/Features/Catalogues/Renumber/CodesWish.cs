using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Catalogues.Renumber;

/// <summary>The codes that a catalogue version is to have in one numbering.</summary>
/// <param name="Codes">Parameters that are not named keep theirs; each is named once at most.</param>
/// <param name="Switched">The period whose audit is to take up the numbering; none if none is.</param>
/// <param name="Counted">The period by whose audit the codes are to be counted; they then replace <paramref name="Codes"/>. None to take those.</param>
public sealed record CodesWish(CodeNumbering Numbering, IReadOnlyList<WantedCode> Codes, PlanningPeriodId? Switched, PlanningPeriodId? Counted = null);
