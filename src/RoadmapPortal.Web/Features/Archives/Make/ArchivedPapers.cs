using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Work;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.Audits.Narrate;
using RoadmapPortal.Web.Features.Editions.Read;
using RoadmapPortal.Web.Features.Orders.Read;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>The papers of a period as they were approved, or as they are printed now, each in every format that people open. One paper that cannot be drawn takes no other with it.</summary>
public sealed class ArchivedPapers(PortalContexts contexts, PortalContext context, Municipality municipality, PlanningPeriod period, DateTimeOffset at, ILogger log)
{
    private readonly PaperBatch papers = new(log);

    /// <inheritdoc cref="PaperBatch.Problems"/>
    public IReadOnlyList<string> Problems => papers.Problems;

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
                archive, folder, format => PaperFileName.Of(paper, kind, format), () => kind.Compose(paper), format => FrozenPaper.OfRoadmapAsync(context, id, paper, kind, format.Kept, cancellation), cancellation);
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

    /// <param name="frozen">What was approved in a format; none if it is to be drawn.</param>
    private async Task WriteAsync(
        ArchiveWriter archive, string folder, Func<PaperFormat, string> nameOf, Func<ComposedPaper> compose, Func<PaperFormat, Task<byte[]?>> frozen, CancellationToken cancellation)
    {
        // HTML is for the screen: an archive holds what is printed.
        foreach (var format in PaperFormat.All.Where(format => format.IsPaper && format.Word != "html"))
        {
            var name = archive.Reserve($"{folder}/{nameOf(format)}");
            ReadOnlyMemory<byte>? bytes = await frozen(format) is { } kept ? kept : papers.Draw(name, file => format.Draw!(compose(), at, file));
            if (bytes is { } content)
            {
                await archive.AddAsync(name, content, cancellation);
            }
        }
    }

    private PaperPeriod PaperPeriodOf() => new(period.Words, period.From, period.To);
}
