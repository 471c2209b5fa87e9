namespace RoadmapPortal.Domain.Journal;

/// <summary>What the journal tells of; stored by name, so a name once used stays.</summary>
public enum JournalDeed
{
    SignedIn,
    SignedOut,

    /// <summary>A wrong password for an account that is there.</summary>
    SignInRefused,

    RoadmapSubmitted,
    RoadmapWithdrawn,
    RoadmapReturned,
    RoadmapAccepted,

    /// <summary>The acceptance was taken back.</summary>
    RoadmapReopened,

    RoadmapApproved,

    /// <summary>An approved roadmap became a draft again, for its next edition.</summary>
    RoadmapAmended,

    /// <summary>The school said, or corrected, where its roadmap stands on its site.</summary>
    RoadmapPublished,

    PublicationChecked,
    RoadmapClosed,

    /// <summary>The days or the template of the campaign of schools' roadmaps.</summary>
    FilingCampaignSaved,

    /// <summary>Schools were asked for roadmaps and got their drafts.</summary>
    RoadmapsAsked,

    AuditCampaignSaved,
    AuditSubmitted,
    AuditWithdrawn,
    AuditReviewFinished,
    AuditReviewReopened,
    AuditPasted,
    SchoolsReminded,
    SchoolAdded,
    SchoolChanged,
    SchoolClosed,
    SchoolMerged,
    SchoolReopened,
    SchoolsImported,
    SchoolsMarked,
    CodesRenumbered,
    RenumberingUndone,
    CellsReplaced,
    RoadmapRestored,
    RoadmapCopied,
    PrintProfileSaved,
    ChecksWeighed,

    /// <summary>An archive of many papers was fetched.</summary>
    ArchiveDownloaded,

    JournalExported,

    /// <summary>A whole period was put into an archive.</summary>
    PeriodArchived,

    /// <summary>An archive was read back.</summary>
    PeriodRestored,
}
