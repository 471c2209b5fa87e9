using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Web.Features.PublicRegister.Publish;

/// <summary>What an approval tells the public register, whatever was approved.</summary>
/// <param name="Edition">The frozen edition.</param>
/// <param name="Subject">The roadmap or the order that it is an edition of.</param>
/// <param name="Content">The paper as it was printed.</param>
/// <param name="Files">Those that the edition keeps.</param>
public sealed record ApprovedPaper(
    MunicipalityId Municipality, PublicPaperKind Kind, Guid Edition, Guid Subject, int Number, string Title, DateTimeOffset At, ComposedPaper Content, IReadOnlyList<PublicFile> Files)
{
    /// <summary>The order that approves it; of an order its own.</summary>
    public DateOnly? OrderDate { get; init; }

    public string? OrderNumber { get; init; }

    public PlanningPeriod? Period { get; init; }

    /// <summary>None if it is the municipality's.</summary>
    public School? School { get; init; }

    /// <summary>Printed on the files.</summary>
    public VerificationCode? Code { get; init; }
}
