using RoadmapPortal.Domain.Checks.Kinds;

namespace RoadmapPortal.Domain.Checks;

/// <summary>Asks a roadmap every check. Fast enough to be done again at each change: see <c>docs/performance.md</c>.</summary>
public static class RoadmapInspection
{
    private static readonly (RoadmapCheck Check, Func<CheckedRoadmap, IEnumerable<Sighting>> Look)[] Checks =
    [
        (RoadmapChecks.CodesAreAudited, AuditedCodes.Look),
        (RoadmapChecks.EveryParameterHasAnActivity, UncoveredParameters.Look),
        (RoadmapChecks.CodesFitTheActivity, FittingCodes.Look),
        (RoadmapChecks.DatesLieInsideThePeriod, DateProblems.OutsideThePeriod),
        (RoadmapChecks.IntervalsEndAfterTheyBegin, DateProblems.Backwards),
        (RoadmapChecks.NumbersFollowOneAnother, NumberSequence.Look),
        (RoadmapChecks.BlanksAreFilled, Blanks.Look),
        (RoadmapChecks.YearsAreOfThisPlan, StaleYears.Look),
        (RoadmapChecks.LettersAreOfOneAlphabet, MixedAlphabets.Look),
        (RoadmapChecks.DemandedCellsAreFilled, EmptyCells.Look),
        (RoadmapChecks.OneDutyHasOneDeadline, DutyDeadlines.Look),
        (RoadmapChecks.TheWordOfApprovalAgrees, ApprovalWords.Look),
        (RoadmapChecks.TheAnnexHasTheTitleOfTheOrder, AnnexTitle.Look),
        (RoadmapChecks.ActivitiesDifferFromOneAnother, RepeatedActivities.Look),
        (RoadmapChecks.OneParameterHasOneCode, RepeatedParameters.Look),
        (RoadmapChecks.SpacesAreInPlace, Spacing.Look),
        (RoadmapChecks.DatesAreUnderstood, DateProblems.NotUnderstood),
    ];

    /// <summary>Everything found, in the order of the checks and in each in the order of the paper.</summary>
    public static IReadOnlyList<Flaw> Of(CheckedRoadmap roadmap, CheckSeverities severities)
    {
        var flaws = new List<Flaw>();
        foreach (var (check, look) in Checks)
        {
            if (severities[check] is not CheckSeverity.Off and var severity)
            {
                flaws.AddRange(look(roadmap).Select(sighting => new Flaw(check, severity, sighting.Place, sighting.Words, sighting.Fixes ?? [])));
            }
        }

        return flaws;
    }
}
