using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Publication;

public readonly record struct PublicationCheckId(Guid Value) : IEntityId<PublicationCheckId>
{
    public static PublicationCheckId New() => new(Guid.CreateVersion7());

    public static PublicationCheckId From(Guid value) => new(value);
}

/// <summary>
/// проверка размещения: who looked when at a school's site for the approved edition, and what was there. Written once; the database lets the portal
/// add checks, and neither change nor remove them.
/// </summary>
public sealed class PublicationCheck : ITenantOwned
{
    public const int LongestComment = 2_000;

    private const int FirstYear = 2015;

    public static readonly Rule TroubleIsDescribed = new(
        "publication/trouble-is-described", "Напишите, что не так: что было на странице или чего на ней не было. По этим словам школа будет исправлять.");

    public static readonly Rule DayHasCome = new("publication/day-has-come", "День проверки {0:dd.MM.yyyy} ещё не наступил или ошибочен.");

    public static readonly Rule FindingHasAnAddress = new(
        "publication/finding-has-an-address", "Школа не указала адрес, поэтому записать можно только «не нашли». Если карта на сайте есть, попросите школу указать адрес.");

    public static readonly Rule AddressIsStillAsSeen = new(
        "publication/address-is-still-as-seen", "Пока вы проверяли, школа указала другой адрес или утвердила другую редакцию. Посмотрите страницу ещё раз.");

    private PublicationCheck()
    {
    }

    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public PublicationCheck(SchoolRoadmap roadmap, ActingPerson checker, NewPublicationCheck found, DateOnly today, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNot(roadmap, found, today));
        Tenant = roadmap.Tenant;
        Id = PublicationCheckId.New();
        RoadmapId = roadmap.Id;
        EditionNumber = roadmap.EditionNumber;
        Address = roadmap.PublishedAt;
        (On, At, CheckedBy, CheckedByName) = (found.On, at, checker.Person, checker.Name);
        (Result, Comment) = (found.Result, Wording.OrNone(found.Comment));
        (FileName, FileKind, FileSize, FileSha256) = (found.File?.Name, found.File?.Kind, found.File?.Size, found.File?.Sha256);
    }

    public MunicipalityId Tenant { get; private set; }

    public PublicationCheckId Id { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    /// <summary>Which approved edition was looked for.</summary>
    public int EditionNumber { get; private set; }

    /// <summary>The day on which the site was looked at.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset At { get; private set; }

    public PersonId CheckedBy { get; private set; }

    public string CheckedByName { get; private set; } = "";

    public PublicationCheckResult Result { get; private set; }

    /// <summary>The page that was looked at; none if the school had given none.</summary>
    public string? Address { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>Of the screenshot or file beside the check; none if there is none. Its bytes are <see cref="PublicationCheckContent"/>.</summary>
    public string? FileName { get; private set; }

    public EvidenceKind? FileKind { get; private set; }

    /// <summary>Bytes.</summary>
    public int? FileSize { get; private set; }

    /// <summary>Of the bytes, in hexadecimal.</summary>
    public string? FileSha256 { get; private set; }

    /// <summary>What hinders writing this down about this roadmap, besides what its life hinders (<see cref="SchoolRoadmap.WhyNotCheckPublication"/>).</summary>
    public static IReadOnlyList<Refusal> WhyNot(SchoolRoadmap roadmap, NewPublicationCheck found, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (found.SeenAddress != roadmap.PublishedAt || found.SeenEdition != roadmap.EditionNumber)
        {
            refusals.Add(AddressIsStillAsSeen.Refuse());
        }
        else if (roadmap.PublishedAt is null && found.Result != PublicationCheckResult.NotFound)
        {
            refusals.Add(FindingHasAnAddress.Refuse());
        }

        if (found.On > today || found.On.Year < FirstYear)
        {
            refusals.Add(DayHasCome.Refuse(found.On));
        }

        if (found.Result != PublicationCheckResult.Found && string.IsNullOrWhiteSpace(found.Comment))
        {
            refusals.Add(TroubleIsDescribed.Refuse());
        }

        if (found.Comment.Length > LongestComment)
        {
            refusals.Add(Wording.Fits.Refuse(found.Comment.Length, LongestComment));
        }

        if (found.File?.Size > NewEvidence.Largest)
        {
            refusals.Add(NewEvidence.FileFits.Refuse(found.File.Name, NewEvidence.LargestMegabytes));
        }

        return refusals;
    }

    /// <summary>Whether it says just the same about the same page, by the same person: a button that was pressed twice.</summary>
    public bool Says(ActingPerson checker, NewPublicationCheck found) =>
        CheckedBy == checker.Person && Result == found.Result && On == found.On && Comment == Wording.OrNone(found.Comment)
        && Address == found.SeenAddress && EditionNumber == found.SeenEdition && FileSha256 == found.File?.Sha256;
}
