using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>Who acts on a school's self-audit.</summary>
/// <param name="Name">As the page and the history show it.</param>
/// <param name="May">What the person may do at this school.</param>
public sealed record AuditActor(PersonId Person, string Name, Func<Deed, bool> May);
