using System.CommandLine;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Editions.Verify;

/// <summary><c>verify-editions</c>: says whether what was approved is as it was approved, and where not.</summary>
public static class VerifyEditionsCommand
{
    private const int Broken = 1;

    /// <summary>There is nothing to verify.</summary>
    private const int Failed = 2;

    public static Command Create()
    {
        var municipality = MunicipalCommand.MunicipalityOrAll();
        var command = new Command("verify-editions", "Verifies the chain of approved editions and their files. Exit code 1 if it is broken, 2 if there is nothing to verify.") { municipality };
        command.SetAction((line, cancellation) => PortalDatabase.WithAsync(
            connections => RunAsync(new PortalContexts(connections.Portal), line.GetValue(municipality), cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(PortalContexts contexts, string? slug, CancellationToken cancellation)
    {
        var tenants = await TenantsAsync(contexts, slug, cancellation);
        if (tenants.Count == 0)
        {
            return await MunicipalCommand.FailAsync(slug is null ? "Муниципалитетов нет: проверять нечего." : MunicipalCommand.Unknown(slug), Failed);
        }

        var verify = new VerifyEditions(contexts);
        var isWhole = true;
        foreach (var tenant in tenants)
        {
            var verified = await verify.RunAsync(tenant, cancellation);
            isWhole &= verified.Broken is null;
            await Console.Out.WriteLineAsync(Words(verified));
        }

        return isWhole ? 0 : Broken;
    }

    private static async Task<IReadOnlyList<MunicipalityId>> TenantsAsync(PortalContexts contexts, string? slug, CancellationToken cancellation) =>
        slug is null ? await contexts.MunicipalitiesAsync(cancellation)
        : await MunicipalCommand.FindAsync(contexts, slug, cancellation) is { } one ? [one]
        : [];

    private static string Words(VerifiedEditions verified) =>
        verified.Broken is { } flaw ? $"{verified.Slug}: РЕДАКЦИИ НАРУШЕНЫ – {EditionWords.Of(flaw)}. Прочитано редакций: {verified.Count}."
        : verified.Count == 0 ? $"{verified.Slug}: утверждённых редакций нет."
        : $"{verified.Slug}: редакции целы, всего: {verified.Count}. Последняя печать: {verified.Last.Seal}";
}
