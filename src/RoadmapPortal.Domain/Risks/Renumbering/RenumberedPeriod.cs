using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Risks.Renumbering;

/// <summary>A period whose documents are read by a catalogue version.</summary>
/// <param name="Audit">With its lines; none if the period has none yet.</param>
/// <param name="Roadmaps">All of them, whatever their stage, with their tables and rows.</param>
public sealed record RenumberedPeriod(PlanningPeriod Period, EntryAudit? Audit, IReadOnlyList<Roadmap> Roadmaps)
{
    /// <summary>How its documents number the parameters now.</summary>
    public CodeNumbering Numbering => Audit?.Numbering ?? CodeNumbering.Canonical;
}
