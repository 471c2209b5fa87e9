using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Web.Features.Archives.Package;

namespace RoadmapPortal.Web.Features.Archives.Work;

/// <summary>
/// Does what was begun, beside the requests: says every two seconds how far it is and that it lives, hears that it is unwanted, and writes down how it
/// ended. A few at a time, so that archives leave the machine to those who work on it.
/// </summary>
public sealed class ArchiveRunner(PortalContexts contexts, ArchiveFolder folder, TimeProvider time, ILogger<ArchiveRunner> log) : BackgroundService
{
    private const int MostAtOnce = 2;

    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim places = new(MostAtOnce, MostAtOnce);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly HashSet<Task> running = [];

    /// <param name="scope">Whose work it is, and who began it.</param>
    public void Begin(TenantScope scope, ArchiveWorkId id, Func<ArchiveProgress, CancellationToken, Task<ArchiveEnding>> work)
    {
        lock (gate)
        {
            running.RemoveWhere(task => task.IsCompleted);
            running.Add(Task.Run(() => RunAsync(scope, id, work), CancellationToken.None));
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        Task[] all;
        lock (gate)
        {
            all = [.. running];
        }

        await Task.WhenAll(all).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        places.Dispose();
        stopping.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            folder.Sweep(time.GetUtcNow());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("Old archives could not be removed: {Reason}", exception.Message);
        }

        return Task.CompletedTask;
    }

    private async Task RunAsync(TenantScope scope, ArchiveWorkId id, Func<ArchiveProgress, CancellationToken, Task<ArchiveEnding>> work)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        using var ended = new CancellationTokenSource();
        var progress = new ArchiveProgress();
        var pulse = PulseAsync(scope, id, progress, stop, ended.Token);
        var ending = await EndingAsync(progress, work, stop.Token);
        await ended.CancelAsync();
        await pulse;
        try
        {
            await WriteAsync(scope, id, ending);
        }
        catch (Exception exception)
        {
            // It is silent from now on, and thereby told as lost.
            log.LogError(exception, "How an archive ended could not be written down.");
        }
    }

    private async Task<ArchiveEnding> EndingAsync(ArchiveProgress progress, Func<ArchiveProgress, CancellationToken, Task<ArchiveEnding>> work, CancellationToken stop)
    {
        try
        {
            var place = places.WaitAsync(stop);
            if (!place.IsCompleted)
            {
                progress.Begin("Ждёт очереди");
            }

            await place;
        }
        catch (OperationCanceledException)
        {
            return Stopped();
        }

        try
        {
            return await work(progress, stop);
        }
        catch (ArchiveTooLargeException)
        {
            return ArchiveEnding.Failed("Данные периода не помещаются в один архив. Сообщите администратору портала.");
        }
        catch (Exception exception) when (exception is OperationCanceledException || stop.IsCancellationRequested)
        {
            return Stopped();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogError(exception, "An archive could not be written or read.");
            return ArchiveEnding.Failed("Не удалось записать файл архива: возможно, на диске сервера нет места. Сообщите администратору портала.");
        }
        catch (Exception exception)
        {
            log.LogError(exception, "An archive failed.");
            return ArchiveEnding.Failed("Не получилось из-за ошибки портала. Попробуйте ещё раз; если не поможет, сообщите администратору портала.");
        }
        finally
        {
            places.Release();
        }
    }

    private ArchiveEnding Stopped() => stopping.IsCancellationRequested ? ArchiveEnding.Failed(ArchiveWork.Lost) : new ArchiveEnding(ArchiveWorkState.Cancelled);

    private async Task PulseAsync(TenantScope scope, ArchiveWorkId id, ArchiveProgress progress, CancellationTokenSource stop, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Pulse, time);
        try
        {
            do
            {
                await TellAsync(scope, id, progress, stop, ended);
            }
            while (await timer.WaitForNextTickAsync(ended));
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // It ended.
        }
    }

    private async Task TellAsync(TenantScope scope, ArchiveWorkId id, ArchiveProgress progress, CancellationTokenSource stop, CancellationToken ended)
    {
        try
        {
            var ((step, done, total), now) = (progress.Now, time.GetUtcNow());
            await using var context = contexts.Open(scope);
            var work = await context.ArchiveWorks.SingleAsync(work => work.Id == id, ended);
            if (work.IsUnwanted)
            {
                await stop.CancelAsync();
            }

            work.Tell(step, done, total, now);
            await context.SaveChangesAsync(ended);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It became unwanted this very moment: the next pulse hears so.
        }
        catch (Exception exception) when (!ended.IsCancellationRequested)
        {
            log.LogWarning("How far an archive is could not be told; it is tried again: {Reason}", exception.Message);
        }
    }

    private async Task WriteAsync(TenantScope scope, ArchiveWorkId id, ArchiveEnding ending)
    {
        await using var context = contexts.Open(scope);
        if (await context.ArchiveWorks.SingleOrDefaultAsync(work => work.Id == id) is not { State: ArchiveWorkState.Running } work)
        {
            folder.Remove(id);
            return;
        }

        work.End(ending.State, ending.Problem, time.GetUtcNow(), ending.Size, ending.Sha256);
        if (work is not { Kind: ArchiveWorkKind.Making, State: ArchiveWorkState.Done })
        {
            folder.Remove(id);
        }

        await context.SaveChangesAsync();
    }
}
