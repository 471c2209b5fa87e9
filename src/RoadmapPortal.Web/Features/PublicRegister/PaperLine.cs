using System.Linq.Expressions;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.PublicRegister;

/// <summary>A public paper in a list.</summary>
/// <param name="School">As lists print it; none if it is the municipality's.</param>
public sealed record PaperLine(
    MunicipalityId Municipality, PublicPaperKind Kind, Guid Edition, Guid Subject, string Title, string? School, string? SchoolName, string? Period, DateOnly? OrderDate, string? OrderNumber,
    IReadOnlyList<PublicFile> Files)
{
    public static readonly Expression<Func<PublicPaper, PaperLine>> Of = paper => new PaperLine(
        paper.MunicipalityId, paper.Kind, paper.EditionId, paper.SubjectId, paper.Title, paper.SchoolLabel, paper.SchoolName, paper.PeriodWords, paper.OrderDate, paper.OrderNumber, paper.Files);

    /// <summary>See <see cref="OutOfForce"/>; known where lists tell it.</summary>
    public bool IsOutOfForce { get; init; }

    /// <summary>«от 01.09.2023 № 17».</summary>
    public string Order => OrderWords(OrderDate, OrderNumber);

    public static string OrderWords(DateOnly? date, string? number) =>
        string.Join(' ', new[] { date is { } day ? $"от {day:dd.MM.yyyy}" : "", string.IsNullOrEmpty(number) ? "" : $"№ {number}" }.Where(part => part.Length > 0));
}
