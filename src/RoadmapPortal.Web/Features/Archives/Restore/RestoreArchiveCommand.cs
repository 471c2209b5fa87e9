using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Archives.Work;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Archives.Restore;

/// <summary><c>restore-archive</c>: reads an archive back into an empty municipality, as the page «Восстановить из архива» does.</summary>
public static class RestoreArchiveCommand
{
    public static Command Create()
    {
        var municipality = new Option<string>("--municipality") { Description = "Slug of an empty municipality.", Required = true };
        var file = new Option<FileInfo>("--file") { Description = "An archive of a period, as the portal made it.", Required = true };
        var command = new Command("restore-archive", "Reads the archive of a period back into an empty municipality: all of it or nothing.") { municipality, file };
        command.SetAction((line, cancellation) => PortalDatabase.WithAsync(
            connections => RunAsync(connections, line.GetRequiredValue(municipality), line.GetRequiredValue(file), cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(PortalConnections connections, string slug, FileInfo file, CancellationToken cancellation)
    {
        var contexts = new PortalContexts(connections.Portal);
        if (!Slug.TryParse(slug, out var known) || await contexts.FindMunicipalityAsync(known, cancellation) is not { } tenant)
        {
            return await FailAsync($"Муниципалитета «{slug}» нет.");
        }

        if (!file.Exists)
        {
            return await FailAsync($"Файла {file.FullName} нет.");
        }

        await using var archive = file.OpenRead();
        var scope = new TenantScope(tenant, new Actor(null, "Оператор: restore-archive"));
        var outcome = await new RestorePeriod(contexts, NullLogger<RestorePeriod>.Instance).RunAsync(scope, archive, new ArchiveProgress(), cancellation);
        if (outcome.Value is not { } restored)
        {
            return await FailAsync(string.Join(Environment.NewLine, outcome.Refusals.Select(refusal => refusal.Words)));
        }

        await Console.Out.WriteLineAsync($"Восстановлено: {restored.Period}. Архив муниципалитета «{restored.From}», SHA-256 {restored.Sha256}");
        return 0;
    }

    private static async Task<int> FailAsync(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 1;
    }
}
