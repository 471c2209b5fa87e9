using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.Demo.Load;

/// <summary>Loads the five documents as five municipalities with their people. One that is there already is left as it is.</summary>
public static class LoadDemo
{
    /// <param name="migrationsConnection">The owner's connection: creating municipalities is not for the web role.</param>
    /// <returns>The slugs that were loaded now.</returns>
    /// <exception cref="InvalidDataException">A data file is wrong; the message lists every problem with its place.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(string migrationsConnection, CancellationToken cancellation)
    {
        var contexts = new PortalContexts(migrationsConnection);
        var curator = await CuratorAsync(contexts, cancellation);
        var loaded = new List<string>();
        foreach (var slug in DemoDocumentReader.Slugs)
        {
            if (await contexts.FindMunicipalityAsync(Slug.Parse(slug), cancellation) is null)
            {
                await LoadAsync(contexts, DemoDocumentReader.Read(slug), curator, cancellation);
                loaded.Add(slug);
            }
        }

        return loaded;
    }

    private static async Task LoadAsync(PortalContexts contexts, DemoDocument document, Account curator, CancellationToken cancellation)
    {
        var problems = DemoDocumentCheck.Problems(document);
        if (problems.Count > 0)
        {
            throw new InvalidDataException($"The demo document '{document.Municipality.Slug}' is wrong: {string.Join("; ", problems)}.");
        }

        var tenant = MunicipalityId.New();
        await using var context = contexts.Open(new TenantScope(tenant, new Actor(null, "Демонстрационные данные")));
        var writer = new DemoWriter(context, tenant, document);
        writer.Write();
        var school = document.Roadmap.School ?? document.Schools.Select(other => other.Label).FirstOrDefault();
        DemoPeople.Add(context, context.Municipalities.Local.Single(), school is null ? null : writer.Schools[school], curator);
        await context.SaveChangesAsync(cancellation);
    }

    private static async Task<Account> CuratorAsync(PortalContexts contexts, CancellationToken cancellation)
    {
        await using var context = contexts.Open(TenantScope.Nobody);
        var curator = await context.Users.FirstOrDefaultAsync(account => account.Email == DemoPeople.CuratorEmail, cancellation);
        if (curator is null)
        {
            curator = DemoPeople.NewAccount(DemoPeople.CuratorEmail, "Куратор (все муниципалитеты)");
            context.Add(curator);
            await context.SaveChangesAsync(cancellation);
        }

        return curator;
    }
}
