using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Web.Features.Archives.Work;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Archives.Restore;

/// <summary><c>restore-archive</c>: reads an archive back into an empty municipality, as the page «Восстановить из архива» does.</summary>
public static class RestoreArchiveCommand
{
    public static Command Create()
    {
        var municipality = MunicipalCommand.Municipality();
        var file = new Option<FileInfo>("--file") { Description = "An archive of a period, as the portal made it.", Required = true };
        var command = new Command("restore-archive", "Reads the archive of a period back into an empty municipality: all of it or nothing.") { municipality, file };
        command.SetAction((line, cancellation) => PortalDatabase.WithSchemaAsync(
            connections => RunAsync(connections, line.GetRequiredValue(municipality), line.GetRequiredValue(file), cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(PortalConnections connections, string slug, FileInfo file, CancellationToken cancellation)
    {
        var contexts = new PortalContexts(connections.Portal);
        if (await MunicipalCommand.FindAsync(contexts, slug, cancellation) is not { } tenant)
        {
            return await MunicipalCommand.FailAsync(MunicipalCommand.Unknown(slug));
        }

        if (!file.Exists)
        {
            return await MunicipalCommand.FailAsync($"Файла {file.FullName} нет.");
        }

        await using var archive = file.OpenRead();
        var scope = new TenantScope(tenant, new Actor(null, "Оператор: restore-archive"));
        var outcome = await new RestorePeriod(contexts, NullLogger<RestorePeriod>.Instance).RunAsync(scope, archive, new ArchiveProgress(), cancellation);
        if (outcome.Value is not { } restored)
        {
            return await MunicipalCommand.FailAsync(outcome.Refusals);
        }

        await Console.Out.WriteLineAsync($"Восстановлено: {restored.Period}. Архив муниципалитета «{restored.From}», SHA-256 {restored.Sha256}");
        return 0;
    }
}
