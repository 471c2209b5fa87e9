using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary><c>export</c>: writes a municipality's roadmap to a file, from the database, as the web role sees it.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var municipality = new Option<string>("--municipality") { Description = "Slug: sochi, novorossiysk, meshchovsk, shkola-12, stepnovsky.", Required = true };
        var format = new Option<string>("--format") { Description = string.Join(", ", RoadmapFormat.All.Select(known => known.Word)) + ".", Required = true };
        var output = new Option<string>("--out") { Description = "File to write.", Required = true };
        var command = new Command("export", "Writes a municipality's roadmap to a file.") { municipality, format, output };
        command.SetAction((line, cancellation) =>
            RunAsync(line.GetRequiredValue(municipality), line.GetRequiredValue(format), line.GetRequiredValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string slugWords, string formatWord, string path, CancellationToken cancellation)
    {
        if (RoadmapFormat.Find(formatWord) is not { } format)
        {
            return Fail($"Unknown format '{formatWord}'. Known: {string.Join(", ", RoadmapFormat.All.Select(known => known.Word))}.");
        }

        if (!Slug.TryParse(slugWords, out var slug))
        {
            return Fail($"There is no municipality '{slugWords}'.");
        }

        return await PortalDatabase.WithAsync(
            async connections =>
            {
                if ((await DatabaseMigrator.PendingMigrationsAsync(connections.Portal, cancellation)).Count > 0)
                {
                    return Fail("The database is not up to date: run the command 'migrate' first (or 'demo' for the demo municipalities).");
                }

                var paper = await PaperAsync(new PortalContexts(connections.Portal), slug, cancellation);
                return paper is null ? Fail($"There is no municipality '{slug}', or it has no roadmap.") : Save(paper, format, path);
            },
            cancellation);
    }

    /// <summary>The newest period's municipal roadmap, or the school roadmap where there is no municipal one.</summary>
    private static async Task<RoadmapPaper?> PaperAsync(PortalContexts contexts, Slug slug, CancellationToken cancellation)
    {
        if (await contexts.FindMunicipalityAsync(slug, cancellation) is not { } tenant)
        {
            return null;
        }

        await using var context = contexts.Open(new TenantScope(tenant, null));
        var roadmaps = await context.Roadmaps.AsNoTracking()
            .Join(context.PlanningPeriods, map => map.PeriodId, period => period.Id, (map, period) => new { Roadmap = map, period.From })
            .ToListAsync(cancellation);
        var newest = roadmaps.OrderBy(line => line.Roadmap.ConcernedSchool is not null).ThenByDescending(line => line.From).FirstOrDefault();
        var sources = newest is null ? null : await RoadmapSourcesLoader.LoadAsync(context, newest.Roadmap.Id, cancellation);
        return sources is null ? null : RoadmapPaper.From(sources);
    }

    private static int Save(RoadmapPaper paper, RoadmapFormat format, string path)
    {
        using var buffer = new MemoryStream();
        format.Write(paper, TimeProvider.System.GetLocalNow(), buffer);
        try
        {
            // Written beside the file and then put in its place: a failure leaves what was there.
            var beside = path + ".part";
            File.WriteAllBytes(beside, buffer.ToArray());
            File.Move(beside, path, overwrite: true);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail($"Cannot write '{path}': {exception.Message}");
        }
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine(line);
        return 1;
    }
}
