using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Audits;

/// <summary>«Лист рисков школы»: what the audit found at a school, what shows it, and what is planned against it.</summary>
/// <param name="PastPeriod">Words of the earlier period that is compared with; none if there is none.</param>
/// <param name="SaysActivities">Whether the sheet has a column of activities: not without a roadmap, nor for those who may not see it yet.</param>
public sealed record RiskSheet(
    PaperMunicipality Municipality, PaperPeriod Period, string School, string SchoolName, string? PastPeriod, bool SaysActivities, IReadOnlyList<RiskLine> Lines, PrintLook Look);

/// <param name="Evidence">Empty if nobody said what shows it.</param>
/// <param name="WasFound">None if the earlier audit did not look at it.</param>
/// <param name="Activities">Of the municipal roadmap, as they are numbered there.</param>
public sealed record RiskLine(string Factor, string Code, string Parameter, string Evidence, bool? WasFound, IReadOnlyList<string> Activities);
