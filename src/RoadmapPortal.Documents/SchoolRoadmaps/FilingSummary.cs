using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Documents.SchoolRoadmaps;

/// <summary>«Сводная справка»: how the schools of a municipality file their roadmaps in a period.</summary>
/// <param name="AsOf">The day that it speaks of.</param>
/// <param name="Terms">None if the period has no campaign.</param>
/// <param name="Schools">In the municipality's order.</param>
/// <param name="Uncovered">In the order of the audit; only those that some school does not work against.</param>
/// <param name="Declined">What most schools declined first; a bounded number.</param>
/// <param name="SignerPosition">Whose paper it is: «Специалист управления образования».</param>
public sealed record FilingSummary(
    PaperMunicipality Municipality,
    PaperPeriod Period,
    DateOnly AsOf,
    FilingTerms? Terms,
    IReadOnlyList<SchoolFiling> Schools,
    IReadOnlyList<UncoveredParameter> Uncovered,
    IReadOnlyList<DeclinedActivity> Declined,
    string SignerPosition,
    string SignerName,
    PrintLook Look)
{
    public FilingFigures Figures { get; } = FilingFigures.Of(Schools);
}

/// <param name="Schools">Labels of the schools where it was found and no row of the roadmap names it.</param>
/// <param name="PrintedSchools">The same as lists print them.</param>
public sealed record UncoveredParameter(string Code, string Name, IReadOnlyList<string> Schools, string PrintedSchools);

/// <summary>A municipal activity that schools did not take.</summary>
/// <param name="Schools">How many.</param>
/// <param name="Reasons">A bounded number of them, the newest first.</param>
public sealed record DeclinedActivity(string Title, int Schools, IReadOnlyList<DeclineReason> Reasons);

/// <param name="School">Its label.</param>
public sealed record DeclineReason(string School, string Words);
