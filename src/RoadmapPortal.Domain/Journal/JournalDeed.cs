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

    /// <summary>What an order's item obliges to was marked as done.</summary>
    DutyReported,

    /// <summary>Such a mark was taken back.</summary>
    DutyReportTakenBack,

    /// <summary>An archive of many papers was fetched.</summary>
    ArchiveDownloaded,

    JournalExported,

    OrderSubmitted,
    OrderWithdrawn,
    OrderReturned,

    /// <summary>Number and date were registered, and editions frozen of the order and of the roadmaps that it approves.</summary>
    OrderApproved,

    /// <summary>The municipality opened what it approves to guests, or shut it.</summary>
    PublicityChosen,

    /// <summary>A whole period was put into an archive.</summary>
    PeriodArchived,

    /// <summary>An archive was read back.</summary>
    PeriodRestored,

    /// <summary>The operator of the portal made the municipality and named its first administrator.</summary>
    MunicipalityCreated,

    /// <summary>A draft that is to change an approved order was begun; its roadmaps are written in again.</summary>
    AmendmentBegun,

    /// <summary>Such a draft was thrown away, or leaves the order alone: the edition in force stays.</summary>
    AmendmentDropped,

    /// <summary>Another order changed it.</summary>
    OrderAmended,

    /// <summary>Another order put it out of force.</summary>
    OrderRepealed,
}
