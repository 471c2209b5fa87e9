using System.CommandLine;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Journal.Export;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Journal.Verify;

/// <summary><c>verify-journal</c>: says whether the journals are as they were written, and where not.</summary>
public static class VerifyJournalCommand
{
    private const int Broken = 1;

    /// <summary>There is nothing to verify.</summary>
    private const int Failed = 2;

    public static Command Create()
    {
        var municipality = MunicipalCommand.MunicipalityOrAll();
        var export = new Option<FileInfo?>("--export") { Description = "A journal that was exported as JSON Lines earlier: the journal must still be as it says." };
        var command = new Command("verify-journal", "Verifies the chain of the journal. Exit code 1 if it is broken, 2 if there is nothing to verify.") { municipality, export };
        command.SetAction((line, cancellation) => PortalDatabase.WithAsync(
            connections => RunAsync(new PortalContexts(connections.Portal), line.GetValue(municipality), line.GetValue(export), cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(PortalContexts contexts, string? slug, FileInfo? export, CancellationToken cancellation)
    {
        var (file, problem) = await ReadAsync(export, cancellation);
        if (problem is not null)
        {
            return await MunicipalCommand.FailAsync(problem, Failed);
        }

        var (tenants, unknown) = await TenantsAsync(contexts, slug, file, cancellation);
        if (unknown is not null)
        {
            return await MunicipalCommand.FailAsync(unknown, Failed);
        }

        var verify = new VerifyJournal(contexts);
        var isWhole = true;
        foreach (var tenant in tenants)
        {
            var verified = await verify.RunAsync(tenant, file, cancellation);
            isWhole &= verified.IsWhole;
            Print(verified, file, Console.Out);
        }

        return isWhole ? 0 : Broken;
    }

    private static async Task<(JournalFile? File, string? Problem)> ReadAsync(FileInfo? export, CancellationToken cancellation)
    {
        if (export is null)
        {
            return (null, null);
        }

        if (!export.Exists)
        {
            return (null, $"Файла {export.FullName} нет.");
        }

        using var reader = export.OpenText();
        return await JournalLines.ReadAsync(reader, cancellation);
    }

    /// <summary>A file says itself whose it is.</summary>
    private static async Task<(IReadOnlyList<MunicipalityId> Tenants, string? Problem)> TenantsAsync(
        PortalContexts contexts, string? slug, JournalFile? file, CancellationToken cancellation)
    {
        var all = await contexts.MunicipalitiesAsync(cancellation);
        var wanted = slug is null ? null : await MunicipalCommand.FindAsync(contexts, slug, cancellation);
        if (slug is not null && wanted is null)
        {
            return ([], MunicipalCommand.Unknown(slug));
        }

        if (file is null)
        {
            return wanted is { } one ? ([one], null) : all.Count == 0 ? ([], "Муниципалитетов нет: проверять нечего.") : (all, null);
        }

        var owner = new MunicipalityId(file.Heading.Municipality);
        return wanted is { } other && other != owner ? ([], $"Выгрузка – другого муниципалитета («{file.Heading.Slug}»).")
            : all.Contains(owner) ? ([owner], null)
            : ([], $"Муниципалитета, журнал которого выгружен («{file.Heading.Slug}»), в этой базе данных нет.");
    }

    internal static void Print(VerifiedJournal verified, JournalFile? file, TextWriter output)
    {
        output.WriteLine(verified.Broken is { } flaw
            ? $"{verified.Slug}: ЖУРНАЛ НАРУШЕН – {JournalWords.Of(flaw)}. Прочитано записей: {verified.Count}."
            : verified.Count == 0 ? $"{verified.Slug}: записей нет."
            : $"{verified.Slug}: журнал цел, записей: {verified.Count}. Последняя: № {verified.Last.Number}, {verified.Last.Hash}");
        if (file is not null)
        {
            output.WriteLine(verified.UnlikeFile is { } unlike
                ? $"{verified.Slug}: ЖУРНАЛ НЕ ТАКОЙ, КАК В ВЫГРУЗКЕ – {JournalWords.Of(unlike)}."
                : $"{verified.Slug}: выгрузка совпадает с журналом: записей в ней {file.Marks.Count}, место в журнале – № {file.Head.Number}.");
        }
    }
}
