using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>Where one school stands on a day with the roadmap of a period.</summary>
/// <param name="Roadmap">None if the school was not asked for one.</param>
/// <param name="Campaign">None if the period has none: then nobody is late.</param>
public sealed record SchoolFiling(School School, FiledRoadmap? Roadmap, FilingCampaign? Campaign, DateOnly Today)
{
    public static readonly Rule CampaignIsOpen = new("filing/campaign-is-open", "Кампания этого периода ещё не открыта: напоминать школам не о чем.");

    public static readonly Rule CampaignHasBegun = new("filing/campaign-has-begun", "Кампания начнётся {0:dd.MM.yyyy}. Напомнить можно с этого дня.");

    public static readonly Rule SchoolIsAsked = new("filing/school-is-asked", "карта у школы не запрошена");

    public static readonly Rule SchoolIsWaitedFor = new("filing/school-is-waited-for", "карта сейчас «{0}», от школы ничего не ждут");

    public IReadOnlyList<SchoolMarkKind> Marks { get; init; } = [];

    /// <summary>How many parameters the audit found at the school.</summary>
    public int Found { get; init; }

    /// <summary>How many of them no row of the school's roadmap names.</summary>
    public int Uncovered { get; init; }

    /// <summary>How many remarks of the reviewer the school has and the reviewer has not resolved.</summary>
    public int Remarks { get; init; }

    /// <summary>The day of the last reminder about the roadmap.</summary>
    public DateOnly? Reminded { get; init; }

    /// <summary>Whether somebody of the school has worked on the draft.</summary>
    public bool HasBegun { get; init; }

    public SchoolRoadmapStage? Stage => Roadmap?.Stage;

    public bool IsAsked => Roadmap is not null;

    /// <summary>Handed in, whatever became of it since; not if the school took it back before anybody looked.</summary>
    public bool HasFiled => Roadmap is not null && (Roadmap.Stage != SchoolRoadmapStage.Draft || Roadmap.EditionNumber > 0);

    public bool IsOnTime => HasFiled && Campaign is not null && (Roadmap!.FirstSubmittedOn ?? Roadmap.SubmittedOn) <= Campaign.FilingDue;

    /// <summary>A draft that nobody of the school has touched.</summary>
    public bool IsIdle => IsAsked && !HasFiled && !HasBegun;

    public bool IsAccepted => Has(SchoolRoadmapStage.Accepted);

    public bool IsApproved => Has(SchoolRoadmapStage.Approved);

    /// <summary>The edition that counts stands on the school's site; a draft of the next one does not take it away.</summary>
    public bool IsPublished => Roadmap is { EditionNumber: > 0, PublishedAt: not null };

    /// <summary>The authority has found it there.</summary>
    public bool IsChecked => Roadmap?.Publication == PublicationStanding.Found;

    public bool IsFilingLate => Roadmap is not null && Campaign?.IsFilingOverdue(Roadmap.Stage, Roadmap.EditionNumber, Today) == true;

    public bool IsPublicationLate => Roadmap is not null && !IsPublished && Campaign?.IsPublicationOverdue(Roadmap.Stage, Today) == true;

    public bool IsLate => IsFilingLate || IsPublicationLate;

    /// <summary>What the school can be reminded of; none if nothing is waited for.</summary>
    public ReminderMatter? Matter => SchoolReminder.MatterAt(Stage);

    /// <summary>Why nobody is reminded yet, whatever their roadmaps are like.</summary>
    public static IReadOnlyList<Refusal> WhyNotRemind(FilingCampaign? campaign, DateOnly today) => campaign switch
    {
        null => [CampaignIsOpen.Refuse()],
        _ when today < campaign.OpensOn => [CampaignHasBegun.Refuse(campaign.OpensOn)],
        _ => [],
    };

    public IReadOnlyList<Refusal> WhyNotRemind() => this switch
    {
        { Stage: not { } } => [SchoolIsAsked.Refuse()],
        { Matter: null } => [SchoolIsWaitedFor.Refuse(SchoolRoadmapWords.Of(Stage!.Value))],
        _ => [],
    };

    /// <summary>Whether it is as far as that, or was before the draft of its next edition began.</summary>
    private bool Has(SchoolRoadmapStage stage) => Roadmap is not null && (Roadmap.EditionNumber > 0 || (Roadmap.Stage != SchoolRoadmapStage.Returned && Roadmap.Stage >= stage));
}
