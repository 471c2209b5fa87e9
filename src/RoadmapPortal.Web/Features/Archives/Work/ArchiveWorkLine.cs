using RoadmapPortal.Domain.Archives;

namespace RoadmapPortal.Web.Features.Archives.Work;

/// <summary>A work as the page shows it.</summary>
/// <param name="State">In words.</param>
/// <param name="IsRunning">It is under way and its server lives.</param>
/// <param name="HasFile">The archive is there to be fetched.</param>
public sealed record ArchiveWorkLine(ArchiveWork Work, string State, bool IsRunning, bool HasFile, IReadOnlyList<string> Problems)
{
    public static ArchiveWorkLine Of(ArchiveWork work, bool hasFile, DateTimeOffset now)
    {
        var isDone = work.State == ArchiveWorkState.Done;
        var words = work.IsLost(now) ? "Прервано" : work.State switch
        {
            ArchiveWorkState.Running when work.IsUnwanted => "Отменяется…",
            ArchiveWorkState.Running => "Идёт",
            ArchiveWorkState.Done when work.Kind == ArchiveWorkKind.Restoring => "Восстановлено",
            ArchiveWorkState.Done when hasFile => "Готов",
            ArchiveWorkState.Done => "Файл удалён: хранились последние, не дольше 30 дней",
            ArchiveWorkState.Cancelled => "Отменено",
            ArchiveWorkState.Failed => "Не получилось",
        };
        var problem = work.IsLost(now) ? ArchiveWork.Lost : work.Problem;
        return new ArchiveWorkLine(work, words, work.IsRunning(now), isDone && hasFile, problem?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);
    }
}
