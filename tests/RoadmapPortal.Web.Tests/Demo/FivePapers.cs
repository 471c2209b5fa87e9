using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Demo.Load;

namespace RoadmapPortal.Web.Tests.Demo;

/// <summary>The papers of the five documents, made from their data files without a database.</summary>
public static class FivePapers
{
    public static RoadmapPaper Read(string slug) => RoadmapPaper.From(Sources(slug));

    /// <summary>What the paper is written from.</summary>
    public static RoadmapSources Sources(string slug)
    {
        var tenant = MunicipalityId.New();

        // Nothing is saved: the context only holds what the writer makes.
        using var context = new PortalContexts("Host=nowhere").Open(new TenantScope(tenant, null));
        new DemoWriter(context, tenant, DemoDocumentReader.Read(slug)).Write();
        return new RoadmapSources(
            One<Municipality>()!,
            One<PlanningPeriod>()!,
            One<Roadmap>()!,
            One<RiskCatalogueVersion>()!,
            One<EntryAudit>(),
            [.. All<School>().OrderBy(school => school.PrintOrder)],
            One<Order>())
        {
            Directory = [.. All<Responsible>()],
        };

        IEnumerable<T> All<T>()
            where T : class => context.ChangeTracker.Entries<T>().Select(entry => entry.Entity);

        T? One<T>()
            where T : class => All<T>().SingleOrDefault();
    }
}
