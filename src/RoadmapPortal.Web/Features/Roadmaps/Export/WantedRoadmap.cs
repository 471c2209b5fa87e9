using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary>Finds the roadmap that a command line names, as the web role sees it.</summary>
/// <param name="Municipality">Its slug.</param>
/// <param name="Paper">The kind of paper wanted; none if any will do.</param>
/// <param name="School">Label of the school whose roadmap is meant; none where there is only one.</param>
public sealed record WantedRoadmap(string Municipality, string? Paper, string? School)
{
    /// <returns>What the roadmap's paper is written from, or a line that says why there is none.</returns>
    public async Task<(RoadmapSources? Sources, string Problem)> LoadAsync(string connection, CancellationToken cancellation)
    {
        if (!Slug.TryParse(Municipality, out var slug))
        {
            return (null, $"There is no municipality '{Municipality}'.");
        }

        if ((await DatabaseMigrator.PendingMigrationsAsync(connection, cancellation)).Count > 0)
        {
            return (null, PortalDatabase.NotUpToDate);
        }

        if (await new PortalContexts(connection).FindMunicipalityAsync(slug, cancellation) is not { } tenant)
        {
            return (null, $"There is no municipality '{slug}', or it has no roadmap.");
        }

        await using var context = new PortalContexts(connection).Open(new TenantScope(tenant, null));
        var roadmaps = await FittingAsync(context, cancellation);
        return roadmaps switch
        {
            [] => (null, $"The municipality '{Municipality}' has no such roadmap."),
            [var (id, _)] => (await RoadmapSourcesLoader.LoadAsync(context, id, cancellation), ""),
            _ => (null, $"Several roadmaps fit: {string.Join("; ", roadmaps.Select(line => line.Words))}. Name a school by --school."),
        };
    }

    /// <summary>
    /// The newest period's municipal roadmap, or the school roadmap where there is no municipal one or a school's is asked for; several
    /// if it is not said which school.
    /// </summary>
    private async Task<IReadOnlyList<(RoadmapId Id, string Words)>> FittingAsync(PortalContext context, CancellationToken cancellation)
    {
        var roadmaps = await context.Roadmaps.AsNoTracking()
            .Join(context.PlanningPeriods, map => map.PeriodId, period => period.Id, (map, period) => new { Roadmap = map, period.From })
            .ToListAsync(cancellation);
        var labels = await context.Schools.AsNoTracking().ToDictionaryAsync(school => school.Id, school => school.Label, cancellation);
        var wanted = roadmaps
            .Where(line => School is null || (line.Roadmap.ConcernedSchool is { } school && labels[school] == School))
            .Where(line => Paper != "school-roadmap" || line.Roadmap.ConcernedSchool is not null)
            .Where(line => Paper is not ("order" or "municipal-roadmap") || School is not null || line.Roadmap.ConcernedSchool is null)
            .ToList();
        var newest = wanted.GroupBy(line => (IsOfSchool: line.Roadmap.ConcernedSchool is not null, line.From))
            .OrderBy(group => group.Key.IsOfSchool).ThenByDescending(group => group.Key.From).FirstOrDefault();
        return newest is null
            ? []
            : [.. newest.Select(line => (line.Roadmap.Id, line.Roadmap.ConcernedSchool is { } school ? labels[school] : line.Roadmap.Title))];
    }
}
