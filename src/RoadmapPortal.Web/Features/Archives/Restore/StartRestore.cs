using RoadmapPortal.Data;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Restore;

/// <summary>Takes an archive that was sent, and begins to read it back; the runner does it, beside the requests.</summary>
public sealed class StartRestore(Gate gate, PortalContexts contexts, BeginArchiveWork begin, ArchiveRunner runner, RestorePeriod restore, ArchiveFolder folder, TimeProvider time)
{
    private const int LongestName = 100;

    /// <param name="name">What the sender calls the file; only shown.</param>
    /// <returns>Why it may not begin.</returns>
    public async Task<IReadOnlyList<Refusal>> RunAsync(Visitor visitor, string name, Stream file, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.RestorePeriod))
        {
            return [Gate.IsFound.Refuse()];
        }

        if (file.Length > ArchiveLimits.MostPackedBytes)
        {
            return [ArchiveRules.IsNotTooLarge.Refuse($"файл больше {ArchiveLimits.MostPackedBytes / 1024 / 1024} МБ")];
        }

        await using var context = contexts.Open(member.Scope);
        var work = new ArchiveWork(member.Municipality.Id, ArchiveWorkKind.Restoring, null, Shown(name), visitor.Person, visitor.Name, time.GetUtcNow());

        // Begun only once the file is here: a slow line must not keep others from beginning.
        await using (var part = File.Create(folder.PartOf(work.Id)))
        {
            await file.CopyToAsync(part, cancellation);
        }

        var refusals = await begin.RunAsync(context, work, cancellation);
        if (refusals.Count > 0)
        {
            folder.Remove(work.Id);
            return refusals;
        }

        runner.Begin(member.Scope, work.Id, (progress, stop) => RestoreAsync(member, work.Id, progress, stop));
        return [];
    }

    private async Task<ArchiveEnding> RestoreAsync(Member member, ArchiveWorkId id, ArchiveProgress progress, CancellationToken stop)
    {
        await using var file = File.OpenRead(folder.PartOf(id));
        var outcome = await restore.RunAsync(member.Scope, file, progress, stop);
        return outcome.Value is { } restored
            ? new ArchiveEnding(ArchiveWorkState.Done, $"Период: {restored.Period}. Архив муниципалитета «{restored.From}».")
            : ArchiveEnding.Failed(string.Join('\n', outcome.Refusals.Select(refusal => refusal.Words).Prepend("Ничего не восстановлено.")));
    }

    private static string Shown(string name)
    {
        var file = Path.GetFileName(name.Replace('\\', '/'));
        return file.Length == 0 ? "архив" : file.Length > LongestName ? file[..LongestName] + "…" : file;
    }
}
