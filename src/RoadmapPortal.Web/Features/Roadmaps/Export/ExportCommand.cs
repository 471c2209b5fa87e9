using System.CommandLine;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Web.Features.Editions.Read;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary><c>export</c>: writes a municipality's roadmap to a file, from the database, as the web role sees it; what is approved as it was frozen.</summary>
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

        return await PortalDatabase.WithAsync(
            async connections =>
            {
                var (sources, problem) = await new WantedRoadmap(wish.Municipality, wish.Paper, wish.School).LoadAsync(connections.Portal, cancellation);
                return sources is null ? Fail(problem) : await SaveAsync(connections, sources, wish, format, cancellation);
            },
            cancellation);
    }

    private static async Task<int> SaveAsync(PortalConnections connections, RoadmapSources sources, Wish wish, PaperFormat format, CancellationToken cancellation)
    {
        var paper = RoadmapPaper.From(sources);
        if (PaperKind.Find(wish.Paper, paper) is not { } kind)
        {
            return Fail($"This roadmap has no paper '{wish.Paper}'. It has: {string.Join(", ", PaperKind.Of(paper).Select(known => known.Word))}.");
        }

        await using var context = new PortalContexts(connections.Portal).Open(new TenantScope(sources.Municipality.Id, null));
        if (await FrozenPaper.OfRoadmapAsync(context, sources.Roadmap.Id, paper, kind, format.Kept, cancellation) is { } frozen)
        {
            return Save(frozen, wish.Output);
        }

        using var buffer = new MemoryStream();
        try
        {
            format.Write(paper, kind, TimeProvider.System.GetLocalNow(), buffer);
        }
        catch (LayoutException exception)
        {
            return Fail($"This paper cannot be set: {exception.Message}");
        }

        return Save(buffer.ToArray(), wish.Output);
    }

    private static int Save(byte[] file, string path)
    {
        try
        {
            // Written beside the file and then put in its place: a failure leaves what was there.
            var beside = path + ".part";
            File.WriteAllBytes(beside, file);
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
