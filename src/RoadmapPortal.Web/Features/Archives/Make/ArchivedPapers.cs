using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Work;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.Audits.Narrate;
using RoadmapPortal.Web.Features.Orders.Read;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>The papers of a period as they were approved, or as they are printed now, each in every format that people open. One paper that cannot be drawn takes no other with it.</summary>
public sealed class ArchivedPapers(PortalContexts contexts, PortalContext context, Municipality municipality, PlanningPeriod period, DateTimeOffset at, ILogger log)
{
    private readonly List<string> problems = [];

    /// <summary>What is not in the archive, and why; a line for each.</summary>
    public IReadOnlyList<string> Problems => problems;

    public async Task WriteAsync(ArchiveWriter archive, ArchiveProgress progress, CancellationToken cancellation)
    {
        await OrdersAsync(archive, progress, cancellation);
        var municipal = await context.MunicipalRoadmaps.AsNoTracking().Where(map => map.PeriodId == period.Id).OrderBy(map => map.Id).Select(map => map.Id).ToListAsync(cancellation);
        await RoadmapsAsync(archive, "papers/municipal-roadmap", "Дорожная карта", "municipal-roadmap", municipal, progress, cancellation);
        await AuditAsync(archive, progress, cancellation);
        var ofSchools = await context.SchoolRoadmaps.AsNoTracking().Where(map => map.PeriodId == period.Id)
            .Join(context.Schools, map => map.SchoolId, school => school.Id, (map, school) => new { map.Id, school.PrintOrder })
            .OrderBy(line => line.PrintOrder).ThenBy(line => line.Id).Select(line => line.Id).ToListAsync(cancellation);
        await RoadmapsAsync(archive, "papers/school-roadmaps", "Карты школ", "school-roadmap", ofSchools, progress, cancellation);
    }

    private async Task OrdersAsync(ArchiveWriter archive, ArchiveProgress progress, CancellationToken cancellation)
    {
        var orders = await context.Orders.AsNoTracking().Where(order => order.PeriodId == period.Id || order.PeriodId == null).OrderBy(order => order.Id).Select(order => order.Id).ToListAsync(cancellation);
        progress.Begin("Приказы", orders.Count);
        foreach (var id in orders)
        {
            var order = (await OrderLoader.LoadAsync(context, id, cancellation))!;
            var paper = await OrderPaperLoader.LoadAsync(contexts, context, municipality, order, cancellation);
            await WriteAsync(
                archive, "papers/orders", format => PaperFileName.Of("prikaz", paper.Municipality, null, PaperPeriodOf(), format), () => OrderComposition.Compose(paper),
                async format => order.IsApproved ? await FrozenPaper.OfOrderAsync(context, id, format.Kept, cancellation) : null, cancellation);
            progress.Advance();
        }
    }

    private async Task RoadmapsAsync(
        ArchiveWriter archive, string folder, string step, string word, List<RoadmapId> roadmaps, ArchiveProgress progress, CancellationToken cancellation)
    {
        progress.Begin(step, roadmaps.Count);
        foreach (var id in roadmaps)
        {
            var paper = RoadmapPaper.From((await RoadmapSourcesLoader.LoadAsync(context, id, cancellation))!);
            var kind = PaperKind.Find(word, paper)!;
            await WriteAsync(
                archive, folder, format => PaperFileName.Of(paper, kind, format), () => kind.Compose(paper), format => FrozenAsync(id, format, cancellation), cancellation);
            progress.Advance();
        }
    }

    private async Task AuditAsync(ArchiveWriter archive, ArchiveProgress progress, CancellationToken cancellation)
    {
        progress.Begin("Входной аудит");
        var id = await context.EntryAudits.AsNoTracking().Where(audit => audit.PeriodId == period.Id).Select(audit => (EntryAuditId?)audit.Id).FirstOrDefaultAsync(cancellation);
        if (id is { } found && await AuditSources.LoadAsync(context, found, cancellation) is { } sources)
        {
            var profile = await context.PrintProfiles.AsNoTracking().SingleOrDefaultAsync(cancellation);
            var figures = await AuditFiguresLoader.LoadAsync(context, sources.Audit, cancellation);
            var paper = AuditPaper.From(municipality, sources.Period, sources.Audit, sources.Catalogue, sources.Schools, null, figures, profile?.Look ?? PrintLook.Standard);
            await WriteAsync(
                archive, "papers/audit", format => PaperFileName.Of("vhodnoy-audit", paper.Municipality, null, paper.Period, format), () => AuditComposition.Compose(paper),
                _ => Task.FromResult<byte[]?>(null), cancellation);
        }
    }

    /// <summary>The bytes that were approved; of a school's roadmap its order froze the PDF alone.</summary>
    private async Task<byte[]?> FrozenAsync(RoadmapId roadmap, PaperFormat format, CancellationToken cancellation)
    {
        if (await FrozenPaper.OfRoadmapAsync(context, roadmap, isWholeOrder: false, format.Kept, cancellation) is { } bytes)
        {
            return bytes;
        }

        var isApproved = await context.SchoolRoadmaps.AnyAsync(
            map => map.Id == roadmap && (map.Stage == SchoolRoadmapStage.Approved || map.Stage == SchoolRoadmapStage.Published || map.Stage == SchoolRoadmapStage.InForce || map.Stage == SchoolRoadmapStage.Closed),
            cancellation);
        return isApproved && format.Kept == EditionFormat.Pdf
            ? await context.RoadmapEditions.AsNoTracking().Where(edition => edition.RoadmapId == roadmap && edition.Kind == RoadmapEditionKind.Approved)
                .OrderByDescending(edition => edition.Number).Select(edition => edition.Pdf).FirstOrDefaultAsync(cancellation)
            : null;
    }

    /// <param name="frozen">What was approved in a format; none if it is to be drawn.</param>
    private async Task WriteAsync(
        ArchiveWriter archive, string folder, Func<PaperFormat, string> nameOf, Func<ComposedPaper> compose, Func<PaperFormat, Task<byte[]?>> frozen, CancellationToken cancellation)
    {
        // HTML is for the screen: an archive holds what is printed.
        foreach (var format in PaperFormat.All.Where(format => format.IsPaper && format.Word != "html"))
        {
            var name = archive.Reserve($"{folder}/{nameOf(format)}");
            if (await frozen(format) is { } kept)
            {
                await archive.AddAsync(name, kept, cancellation);
                continue;
            }

            using var file = new MemoryStream();
            try
            {
                format.Draw!(compose(), at, file);
            }
            catch (LayoutException exception)
            {
                problems.Add($"{name}: {PaperProblem.Words(exception)}");
                continue;
            }
#pragma warning disable CA1031 // One paper with a defect must not take the others with it.
            catch (Exception exception)
            {
                log.LogError(exception, "The paper {Name} could not be written into an archive.", name);
                problems.Add($"{name}: документ не получился из-за ошибки портала. Сообщите администратору.");
                continue;
            }
#pragma warning restore CA1031

            await archive.AddAsync(name, file.GetBuffer().AsMemory(0, (int)file.Length), cancellation);
        }
    }

    private PaperPeriod PaperPeriodOf() => new(period.Words, period.From, period.To);
}
