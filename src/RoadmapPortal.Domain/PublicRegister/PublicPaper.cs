using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Domain.PublicRegister;

/// <summary>
/// An approved edition as guests read and search it. Written once, in the transaction of the approval; the database lets the portal neither change nor
/// remove it, and shows it to guests only while its municipality is public. Nothing that is not approved ever enters.
/// </summary>
public sealed class PublicPaper
{
    /// <summary>More of a paper's words is not searched: the index of one paper has a limit of its own.</summary>
    public const int LongestText = 200_000;

    private PublicPaper()
    {
    }

    /// <param name="edition">The frozen edition, of whichever table.</param>
    /// <param name="subject">What it is an edition of: a roadmap, an order. The greatest number is the one in force.</param>
    public PublicPaper(MunicipalityId municipality, PublicPaperKind kind, Guid edition, Guid subject, int number, string title, DateTimeOffset approvedAt, PublicContent content)
    {
        MunicipalityId = municipality;
        Kind = kind;
        EditionId = edition;
        SubjectId = subject;
        Number = number;
        Title = title;
        ApprovedAt = approvedAt;
        Body = content.Body;
        Style = content.Style;
        Text = content.Text.Length > LongestText ? content.Text[..LongestText] : content.Text;
    }

    public MunicipalityId MunicipalityId { get; private set; }

    public Guid EditionId { get; private set; }

    public Guid SubjectId { get; private set; }

    public PublicPaperKind Kind { get; private set; }

    /// <summary>Of the edition, from 1.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Of the order that approved it; of an order its own.</summary>
    public DateOnly? OrderDate { get; private set; }

    public string? OrderNumber { get; private set; }

    public DateTimeOffset ApprovedAt { get; private set; }

    /// <summary>Printed on its files; none on those of before there were codes.</summary>
    public VerificationCode? Code { get; private set; }

    /// <summary>None if it speaks of no period.</summary>
    public PlanningPeriodId? PeriodId { get; private set; }

    public string? PeriodWords { get; private set; }

    public DateOnly? PeriodFrom { get; private set; }

    public DateOnly? PeriodTo { get; private set; }

    /// <summary>Whose roadmap it is; none if it is the municipality's.</summary>
    public SchoolId? SchoolId { get; private set; }

    /// <summary>As it was called then.</summary>
    public string? SchoolLabel { get; private set; }

    public string? SchoolName { get; private set; }

    /// <summary>The school's place among the others, as lists printed it then.</summary>
    public int SchoolOrder { get; private set; }

    public IReadOnlyList<PublicFile> Files { get; private set; } = [];

    /// <summary>See <see cref="PublicContent"/>.</summary>
    public string Body { get; private set; } = "";

    public string Style { get; private set; } = "";

    public string Text { get; private set; } = "";

    public PublicPaper ApprovedBy(DateOnly? date, string? number)
    {
        (OrderDate, OrderNumber) = (date, number);
        return this;
    }

    public PublicPaper SpeakingOf(PlanningPeriod? period)
    {
        (PeriodId, PeriodWords, PeriodFrom, PeriodTo) = (period?.Id, period?.Words, period?.From, period?.To);
        return this;
    }

    public PublicPaper Of(School? school)
    {
        (SchoolId, SchoolLabel, SchoolName, SchoolOrder) = (school?.Id, school?.Label, school?.Name, school?.PrintOrder ?? 0);
        return this;
    }

    public PublicPaper With(VerificationCode? code, IReadOnlyList<PublicFile> files)
    {
        (Code, Files) = (code, files);
        return this;
    }
}
