using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.PublicRegister.Read;

/// <summary>The files of public papers, byte for byte as the edition keeps them.</summary>
public sealed class PublicFileQuery(PublicDoor door, PortalContexts contexts)
{
    /// <returns>None if there is no such paper, or it has no such file.</returns>
    public async Task<PublicFileView?> RunAsync(string slug, PublicPaperKind kind, Guid edition, string format, CancellationToken cancellation)
    {
        if (PaperFormat.Find(format) is not { } known || await door.OpenAsync(slug, cancellation) is not { } municipality)
        {
            return null;
        }

        await using var context = contexts.Open(TenantScope.Nobody);
        var paper = await context.PublicPapers.AsNoTracking().Where(paper => paper.MunicipalityId == municipality.Id && paper.EditionId == edition && paper.Kind == kind)
            .Select(paper => new { paper.Files, paper.SchoolLabel, paper.PeriodWords, paper.PeriodFrom, paper.OrderDate, paper.ApprovedAt }).SingleOrDefaultAsync(cancellation);
        if (paper?.Files.FirstOrDefault(file => file.Format == known.Word) is not { } file)
        {
            return null;
        }

        var day = paper.PeriodFrom ?? paper.OrderDate ?? DateOnly.FromDateTime(paper.ApprovedAt.UtcDateTime);
        var name = PaperFileName.Of(
            PublicKinds.FileWord(kind), new PaperMunicipality(municipality.Slug.Value, municipality.Name, municipality.ShortName), paper.SchoolLabel,
            new PaperPeriod(paper.PeriodWords ?? "", day, day), known);
        return new PublicFileView(municipality.Id, kind, edition, file, known, name);
    }

    /// <summary>Its bytes. Asked for by whoever was just shown the file, under the lock of its municipality.</summary>
    public async Task<byte[]?> BytesAsync(PublicFileView file, CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(file.Municipality, null));
        return (file.Kind, file.File.Format) switch
        {
            (PublicPaperKind.SchoolRoadmap, "pdf") => await PdfAsync(context, new RoadmapEditionId(file.Edition), cancellation),
            (PublicPaperKind.SchoolRoadmap, _) => null,
            (PublicPaperKind.Order or PublicPaperKind.MunicipalRoadmap, _) => await context.EditionFiles.AsNoTracking()
                .Where(kept => kept.EditionId == new EditionId(file.Edition) && kept.Format == file.Format.Kept).Select(kept => kept.Bytes).SingleOrDefaultAsync(cancellation),
        };
    }

    private static Task<byte[]?> PdfAsync(PortalContext context, RoadmapEditionId id, CancellationToken cancellation) =>
        context.RoadmapEditions.AsNoTracking().Where(edition => edition.Id == id && edition.Kind == RoadmapEditionKind.Approved).Select(edition => (byte[]?)edition.Pdf)
            .SingleOrDefaultAsync(cancellation);
}

public sealed record PublicFileView(MunicipalityId Municipality, PublicPaperKind Kind, Guid Edition, PublicFile File, PaperFormat Format, string Name);
