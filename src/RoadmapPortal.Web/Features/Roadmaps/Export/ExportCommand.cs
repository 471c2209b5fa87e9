using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary><c>export</c>: writes a municipality's roadmap to a file, from the database, as the web role sees it.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var municipality = new Option<string>("--municipality") { Description = "Slug: sochi, novorossiysk, meshchovsk, shkola-12, stepnovsky.", Required = true };
        var format = new Option<string>("--format") { Description = string.Join(", ", PaperFormat.All.Select(known => known.Word)) + ".", Required = true };
        var kind = new Option<string?>("--paper")
        {
            Description = string.Join(", ", PaperKind.All.Select(known => known.Word)) + ". By default the whole document: the order with its annex, or the roadmap.",
        };
        var school = new Option<string?>("--school") { Description = "Label of the school whose roadmap is meant, where there are several." };
        var output = new Option<string>("--out") { Description = "File to write.", Required = true };
        var command = new Command("export", "Writes a municipality's roadmap to a file.") { municipality, format, kind, school, output };
        command.SetAction((line, cancellation) =>
            RunAsync(
                new Wish(line.GetRequiredValue(municipality), line.GetRequiredValue(format), line.GetValue(kind), line.GetValue(school), line.GetRequiredValue(output)),
                cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Wish wish, CancellationToken cancellation)
    {
        if (PaperFormat.Find(wish.Format) is not { } format)
        {
            return Fail($"Unknown format '{wish.Format}'. Known: {string.Join(", ", PaperFormat.All.Select(known => known.Word))}.");
        }

        if (wish.Paper is not null && PaperKind.All.All(known => known.Word != wish.Paper))
        {
            return Fail($"Unknown paper '{wish.Paper}'. Known: {string.Join(", ", PaperKind.All.Select(known => known.Word))}.");
        }

        if (!Slug.TryParse(wish.Municipality, out var slug))
        {
            return Fail($"There is no municipality '{wish.Municipality}'.");
        }

        return await PortalDatabase.WithAsync(
            async connections =>
            {
                if ((await DatabaseMigrator.PendingMigrationsAsync(connections.Portal, cancellation)).Count > 0)
                {
                    return Fail("The database is not up to date: run the command 'migrate' first (or 'demo' for the demo municipalities).");
                }

                if (await new PortalContexts(connections.Portal).FindMunicipalityAsync(slug, cancellation) is not { } tenant)
                {
                    return Fail($"There is no municipality '{slug}', or it has no roadmap.");
                }

                await using var context = new PortalContexts(connections.Portal).Open(new TenantScope(tenant, null));
                return await SaveAsync(context, wish, format, cancellation);
            },
            cancellation);
    }

    private static async Task<int> SaveAsync(PortalContext context, Wish wish, PaperFormat format, CancellationToken cancellation)
    {
        var roadmaps = await WantedAsync(context, wish, cancellation);
        if (roadmaps.Count == 0)
        {
            return Fail($"The municipality '{wish.Municipality}' has no such roadmap.");
        }

        if (roadmaps.Count > 1)
        {
            return Fail($"Several roadmaps fit: {string.Join("; ", roadmaps.Select(line => line.Words))}. Name a school by --school.");
        }

        var paper = RoadmapPaper.From((await RoadmapSourcesLoader.LoadAsync(context, roadmaps[0].Id, cancellation))!);
        return PaperKind.Find(wish.Paper, paper) is { } kind
            ? Save(paper, kind, format, wish.Output)
            : Fail($"This roadmap has no paper '{wish.Paper}'. It has: {string.Join(", ", PaperKind.Of(paper).Select(known => known.Word))}.");
    }

    /// <summary>
    /// The newest period's municipal roadmap, or the school roadmap where there is no municipal one or a school's is asked for; several
    /// if the wish does not say which school.
    /// </summary>
    private static async Task<IReadOnlyList<(RoadmapId Id, string Words)>> WantedAsync(PortalContext context, Wish wish, CancellationToken cancellation)
    {
        var roadmaps = await context.Roadmaps.AsNoTracking()
            .Join(context.PlanningPeriods, map => map.PeriodId, period => period.Id, (map, period) => new { Roadmap = map, period.From })
            .ToListAsync(cancellation);
        var labels = await context.Schools.AsNoTracking().ToDictionaryAsync(school => school.Id, school => school.Label, cancellation);
        var wanted = roadmaps
            .Where(line => wish.School is null || (line.Roadmap.ConcernedSchool is { } school && labels[school] == wish.School))
            .Where(line => wish.Paper != "school-roadmap" || line.Roadmap.ConcernedSchool is not null)
            .Where(line => wish.Paper is not ("order" or "municipal-roadmap") || wish.School is not null || line.Roadmap.ConcernedSchool is null)
            .ToList();
        var newest = wanted.GroupBy(line => (IsOfSchool: line.Roadmap.ConcernedSchool is not null, line.From))
            .OrderBy(group => group.Key.IsOfSchool).ThenByDescending(group => group.Key.From).FirstOrDefault();
        return newest is null
            ? []
            : [.. newest.Select(line => (line.Roadmap.Id, line.Roadmap.ConcernedSchool is { } school ? labels[school] : line.Roadmap.Title))];
    }

    private static int Save(RoadmapPaper paper, PaperKind kind, PaperFormat format, string path)
    {
        using var buffer = new MemoryStream();
        try
        {
            format.Write(paper, kind, TimeProvider.System.GetLocalNow(), buffer);
        }
        catch (LayoutException exception)
        {
            return Fail($"This paper cannot be set: {exception.Message}");
        }

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

    /// <summary>What the command line asks for.</summary>
    private sealed record Wish(string Municipality, string Format, string? Paper, string? School, string Output);
}
