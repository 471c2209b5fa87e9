namespace RoadmapPortal.Domain.People;

/// <summary>What may be done in the portal and is not for everybody.</summary>
public enum Deed
{
    /// <summary>Enter the municipality at all.</summary>
    Enter,

    ReadMunicipalRoadmap,
    EditMunicipalRoadmap,
    ReadSchoolRoadmap,
    EditSchoolRoadmap,

    /// <summary>Begin a planning period, by copying a roadmap into it.</summary>
    OpenPeriod,

    /// <summary>See the department's orders, those that are being written too.</summary>
    ReadOrder,

    /// <summary>Write orders.</summary>
    EditOrder,

    /// <summary>See what approved orders oblige whom to do, and how that stands; a school's people their own.</summary>
    ReadDuty,

    /// <summary>Say that a duty is done, or take that back.</summary>
    ReportDuty,

    /// <summary>Register an order's number and date, which approves it, or send it back.</summary>
    ApproveOrder,

    /// <summary>Add to the directory of those who answer for activities.</summary>
    EditDirectory,

    /// <summary>Change how the municipality's papers look. Whoever reads a paper prints by it.</summary>
    EditPrintProfile,

    /// <summary>Say what the checks weigh in the municipality. Whoever submits a roadmap is held to it.</summary>
    WeighChecks,

    /// <summary>See the municipality's entry audit: the matrix, the lists, the comparison.</summary>
    ReadAudit,

    /// <summary>Mark findings, edit the printed lists and the narrative, paste an audit.</summary>
    EditAudit,

    /// <summary>See a school's own audit: its answers and what became of them.</summary>
    ReadSchoolAudit,

    /// <summary>Fill in a school's self-audit and submit it.</summary>
    AnswerAudit,

    /// <summary>Confirm or return a school's answers.</summary>
    ReviewAudit,

    /// <summary>Change factors, parameters and codes. Every roadmap of the period is read by them.</summary>
    EditCatalogue,

    /// <summary>Change the register of schools.</summary>
    EditSchools,

    /// <summary>Mark schools for a period (ШНОР, ШНСУ, зона риска) and teach the lists another spelling of a school.</summary>
    MarkSchools,

    /// <summary>Open a period's campaign and say by when schools answer.</summary>
    RunCampaign,

    /// <summary>Remind schools of what they have not done.</summary>
    RemindSchools,

    /// <summary>Submit a school's roadmap, take it back, say where it is published, begin a new edition.</summary>
    FileSchoolRoadmap,

    /// <summary>Register the school's own order, which approves its roadmap.</summary>
    ApproveSchoolRoadmap,

    /// <summary>Return or accept a school's roadmap.</summary>
    ReviewSchoolRoadmap,

    /// <summary>Write down whether a school has published its roadmap.</summary>
    CheckPublication,

    /// <summary>See how the municipality's letters fare, and let those that did not go be tried again.</summary>
    WatchMail,

    /// <summary>See who did what in the municipality, when and from where.</summary>
    ReadJournal,

    /// <summary>Decide whether guests may read what the municipality approves.</summary>
    ChoosePublicity,

    /// <summary>Put a whole period into an archive, and fetch it.</summary>
    ArchivePeriod,

    /// <summary>Read an archive back into a municipality that has nothing in it yet.</summary>
    RestorePeriod,
}
