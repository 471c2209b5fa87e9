using RoadmapPortal.Domain.Evidence;

namespace RoadmapPortal.Domain.Orders.Duties;

/// <summary>What somebody says of a duty.</summary>
/// <param name="IsDone">Not so to take a mark back.</param>
/// <param name="Due">Which of its terms, by its last day; none if it sets none.</param>
/// <param name="On">The day on which it was done.</param>
/// <param name="File">None if there is none.</param>
public sealed record NewDutyReport(bool IsDone, DateOnly? Due, DateOnly On, string Text = "", string Link = "", NewEvidence? File = null);
