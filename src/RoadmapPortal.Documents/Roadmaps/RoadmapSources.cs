using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Everything that a roadmap's paper is written from, loaded whole by whoever may read it.</summary>
/// <param name="Schools">The municipality's register.</param>
/// <param name="Audit">None if the period has no entry audit.</param>
/// <param name="Order">None if no order approves the roadmap.</param>
public sealed record RoadmapSources(
    Municipality Municipality,
    PlanningPeriod Period,
    Roadmap Roadmap,
    RiskCatalogueVersion Catalogue,
    EntryAudit? Audit,
    IReadOnlyList<School> Schools,
    Order? Order)
{
    /// <summary>How the municipality prints; the standard if it has no profile of its own.</summary>
    public PrintLook Look { get; init; } = PrintLook.Standard;

    /// <summary>The municipality's directory of those who answer for activities.</summary>
    public IReadOnlyList<Responsible> Directory { get; init; } = [];

    /// <summary>What the fields of the audit's text say.</summary>
    public AuditFigures Figures { get; init; } = AuditFigures.None;

    /// <summary>What the checks weigh in the municipality.</summary>
    public CheckSeverities Severities { get; init; } = CheckSeverities.Usual;

    /// <summary>Headers of the orders that amend the one which approves the roadmap, in the order of its editions.</summary>
    public IReadOnlyList<OrderHeader> Amendments { get; init; } = [];

    /// <summary>The roadmap read for its checks, as it stands now.</summary>
    public CheckedRoadmap Checked() => new(Roadmap, Period, Catalogue, Audit, Schools, Order);
}
