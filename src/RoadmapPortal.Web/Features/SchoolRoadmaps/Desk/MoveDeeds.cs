using System.Globalization;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

/// <summary>What the journal says of a move of a school's roadmap. Written by the desk, so that no action can forget to.</summary>
internal static class MoveDeeds
{
    /// <param name="before">Where it stood before the move.</param>
    /// <returns>None if nothing moved, or the action that moved it says more itself.</returns>
    public static JournalNote? Of(SchoolRoadmapStage before, SchoolRoadmap after, School school) =>
        DeedOf(before, after) is { } deed ? new JournalNote(deed, JournalSubject.Roadmap(after), $"{school.Name}{Details(deed, after)}") : null;

    private static JournalDeed? DeedOf(SchoolRoadmapStage before, SchoolRoadmap after) => (before, after.Stage) switch
    {
        (SchoolRoadmapStage.Draft or SchoolRoadmapStage.Returned, SchoolRoadmapStage.Submitted) => JournalDeed.RoadmapSubmitted,
        (SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Returned) when after.ReturnedRound == after.Round => JournalDeed.RoadmapReturned,
        (SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Draft or SchoolRoadmapStage.Returned) => JournalDeed.RoadmapWithdrawn,
        (SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Accepted) => JournalDeed.RoadmapAccepted,
        (SchoolRoadmapStage.Accepted, SchoolRoadmapStage.Submitted) => JournalDeed.RoadmapReopened,
        (SchoolRoadmapStage.Accepted, SchoolRoadmapStage.Approved) => JournalDeed.RoadmapApproved,
        (SchoolRoadmapStage.Approved or SchoolRoadmapStage.Published or SchoolRoadmapStage.InForce, SchoolRoadmapStage.Draft) => JournalDeed.RoadmapAmended,
        (SchoolRoadmapStage.InForce, SchoolRoadmapStage.Closed) => JournalDeed.RoadmapClosed,
        _ => null,
    };

    private static string Details(JournalDeed deed, SchoolRoadmap after) => deed switch
    {
        JournalDeed.RoadmapSubmitted when after.Round > 1 => string.Create(CultureInfo.InvariantCulture, $"; {after.Round}-й раз"),
        JournalDeed.RoadmapApproved => string.Create(CultureInfo.InvariantCulture, $"; приказ от {after.Approval?.Date:dd.MM.yyyy} № {after.Approval?.Number}"),
        _ => "",
    };
}
