using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Web.Features.Archives.Work;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary><c>make-archive</c>: puts a municipality's newest period into an archive, as the page «Архив» does; for whoever keeps copies.</summary>
public static class MakeArchiveCommand
{
    public static Command Create()
    {
        var municipality = MunicipalCommand.Municipality();
        var output = new Option<FileInfo>("--out") { Description = "File to write.", Required = true };
        var command = new Command("make-archive", "Puts the newest period of a municipality into an archive.") { municipality, output };
        command.SetAction((line, cancellation) => PortalDatabase.WithSchemaAsync(
            connections => RunAsync(connections, line.GetRequiredValue(municipality), line.GetRequiredValue(output), cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(PortalConnections connections, string slug, FileInfo output, CancellationToken cancellation)
    {
        const string Operator = "Оператор: make-archive";
        var contexts = new PortalContexts(connections.Portal);
        if (await MunicipalCommand.FindAsync(contexts, slug, cancellation) is not { } tenant)
        {
            return await MunicipalCommand.FailAsync(MunicipalCommand.Unknown(slug));
        }

        var scope = new TenantScope(tenant, new Actor(null, Operator));
        await using var context = contexts.Open(scope);
        if (await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).FirstOrDefaultAsync(cancellation) is not { } period)
        {
            return await MunicipalCommand.FailAsync($"В муниципалитете «{slug}» нет плановых периодов.");
        }

        var part = output.FullName + ".part";
        var written = await new WritePeriodArchive(contexts, NullLogger<WritePeriodArchive>.Instance).RunAsync(scope, period.Id, Operator, TimeProvider.System.GetLocalNow(), part, new ArchiveProgress(), cancellation);
        File.Move(part, output.FullName, overwrite: true);
        await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, written!.Problems.Prepend($"{period.Words}: {written.Size} байт, SHA-256 {written.Sha256}")));
        return 0;
    }
}
