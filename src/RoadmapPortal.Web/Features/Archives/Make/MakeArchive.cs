using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>Begins to put a period into an archive; the runner does it, beside the requests.</summary>
public sealed class MakeArchive(
    Gate gate, PortalContexts contexts, BeginArchiveWork begin, ArchiveRunner runner, WritePeriodArchive write, ArchiveFolder folder, TimeProvider time)
{
    /// <returns>Why it may not begin.</returns>
    public async Task<IReadOnlyList<Refusal>> RunAsync(Visitor visitor, PlanningPeriodId period, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ArchivePeriod))
        {
            return [Gate.IsFound.Refuse()];
        }

        await using var context = contexts.Open(member.Scope);
        if (await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(one => one.Id == period, cancellation) is not { } found)
        {
            return [Gate.IsFound.Refuse()];
        }

        var work = new ArchiveWork(member.Municipality.Id, ArchiveWorkKind.Making, period.Value, found.Words, visitor.Person, visitor.Name, time.GetUtcNow());
        var refusals = await begin.RunAsync(context, work, cancellation);
        if (refusals.Count == 0)
        {
            runner.Begin(member.Scope, work.Id, (progress, stop) => MakeAsync(member, work.Id, found, progress, stop));
        }

        return refusals;
    }

    private async Task<ArchiveEnding> MakeAsync(Member member, ArchiveWorkId id, PlanningPeriod period, ArchiveProgress progress, CancellationToken stop)
    {
        var part = folder.PartOf(id);
        if (await write.RunAsync(member.Scope, period.Id, member.Visitor.Name, time.GetLocalNow(), part, progress, stop) is not { } written)
        {
            return ArchiveEnding.Failed("Плановый период тем временем удалили.");
        }

        // It took minutes: whoever lost the role meanwhile leaves no archive behind.
        if (await gate.AdmitAsync(member.Visitor, stop) is not { } still || !still.May(Deed.ArchivePeriod))
        {
            return ArchiveEnding.Failed("Права того, кто собирал архив, тем временем изменились.");
        }

        File.Move(part, folder.PathOf(id));
        await using var context = contexts.Open(member.Scope);
        context.Note(new JournalNote(JournalDeed.PeriodArchived, JournalSubject.Period(period), $"SHA-256 {written.Sha256}"));
        await context.SaveChangesAsync(stop);
        return new ArchiveEnding(ArchiveWorkState.Done, written.Problems.Count == 0 ? null : string.Join('\n', written.Problems.Prepend("Не всё вошло в архив:")), written.Size, written.Sha256);
    }
}
