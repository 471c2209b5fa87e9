using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// A roadmap that is open in at least one editor, kept in memory once for all of them, so that a written cell costs one inspection and
/// no reading. It follows the database: what this process writes is told at once, what others write when the database tells of it. It is
/// never written from here.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Writers may still wait for their turn when the last page is closed; the semaphore holds nothing but memory.")]
public sealed class LiveRoadmap(PortalContexts contexts, PresenceOutbox outbox, MunicipalityId tenant, RoadmapId id, TimeProvider time, ILogger log)
{
    /// <summary>A page opens its parts one after another; they need not read the same again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    /// <summary>Of more rows told of at once the whole roadmap is read. A pasted table comes back in hundreds, known here already.</summary>
    private const int FewRows = 1_000;

    /// <summary>An audit is marked school by school: what is told of the surroundings waits so long for more.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock ear = new();
    private readonly HashSet<ActivityId> heard = [];
    private readonly Attendance attendance = new();
    private bool heardAll;
    private bool isCatchingUp;
    private bool isGathering;
    private RoadmapSources? sources;
    private EarlierWords earlier = EarlierWords.None;
    private long readAt;

    /// <summary>None until it is read, and if the roadmap is no more.</summary>
    public RoadmapFindings? Findings { get; private set; }

    /// <summary>What the words of a cell mean; none until it is read.</summary>
    public CellMeaning? Meaning { get; private set; }

    /// <summary>The findings are others now. Raised on whatever thread wrote.</summary>
    public event Action? Changed;

    /// <summary>It is not to be edited any more: its stage is another one, or it is gone. Raised on whatever thread learned of it.</summary>
    public event Action? Closed;

    /// <summary>Somebody came, went or stands elsewhere. Raised on whatever thread they are.</summary>
    public event Action? PeopleMoved
    {
        add => attendance.Moved += value;
        remove => attendance.Moved -= value;
    }

    /// <summary>Who has it open in an editor, on this server or on another.</summary>
    public IReadOnlyList<Presence> People => attendance.People;

    /// <summary>Whether a member may edit it as it was last read; before that, whoever opened it has asked.</summary>
    internal bool IsFor(Member member) => sources is null || (sources.Roadmap.IsOpenForEditing && member.Municipality.Id == tenant && member.MayEdit(sources.Roadmap));

    internal void Stand(Presence presence)
    {
        attendance.Stand(presence);
        outbox.Tell(tenant, id, presence.Window, presence);
    }

    internal void Leave(Guid window)
    {
        if (attendance.Leave(window))
        {
            outbox.Tell(tenant, id, window, null);
        }
    }

    /// <summary>Another server told who stands where, and perhaps asks the same.</summary>
    internal void HearOfPeople(PresenceNotice notice)
    {
        attendance.HearOf(notice.Server, notice.Windows.Select(window => (window.Id, window.Name is { } name ? new Presence(window.Id, name, window.Row, window.Column) : null)));
        if (notice.Asks)
        {
            TellAll();
        }
    }

    /// <summary>Tells the other servers of everybody who is here.</summary>
    internal void TellAll()
    {
        foreach (var presence in attendance.Own)
        {
            outbox.Tell(tenant, id, presence.Window, presence);
        }
    }

    /// <summary>Asks the other servers who stands here.</summary>
    internal void AskOthers() => outbox.Ask(tenant, id);

    /// <summary>These servers are dead, or will say anew who is there.</summary>
    internal void Forget(Predicate<Guid> servers) => attendance.Forget(servers);

    /// <summary>Reads it from the database, unless that was done a moment ago.</summary>
    internal Task FreshenAsync(CancellationToken cancellation) => InTurnAsync(
        async () =>
        {
            if (sources is null || time.GetElapsedTime(readAt) > Fresh)
            {
                await ReadAsync(cancellation);
            }
        },
        cancellation);

    /// <summary>Rows were added, moved or removed: looks at the database again.</summary>
    public Task ReloadAsync(CancellationToken cancellation = default) => InTurnAsync(() => ReadAsync(cancellation), cancellation);

    /// <summary>Cells were saved. If one of them was not known here as its writer saw it, everything is read again.</summary>
    public Task WroteAsync(RoadmapTableId table, IReadOnlyList<CellWriting> cells, CancellationToken cancellation = default) => InTurnAsync(
        async () =>
        {
            var rows = Table(table)?.Activities.ToDictionary(row => row.Id) ?? [];

            // The database may have told of it first.
            var news = cells.Where(cell => !rows.TryGetValue(cell.Activity, out var row) || row.Words(cell.Column) != cell.Words).ToList();
            foreach (var (id, column, seen, words) in news)
            {
                if (!rows.TryGetValue(id, out var row) || row.WhyNotWrite(column, seen, words).Count > 0)
                {
                    await ReadAsync(cancellation);
                    return;
                }

                row.Write(column, seen, words, RowMeaning.Nothing);
            }

            if (news.Count > 0)
            {
                Inspect();
            }
        },
        cancellation);

    /// <summary>The database told of a change. Looked at soon, many at once; of what is known here already nothing comes.</summary>
    /// <param name="row">The row that changed; none for anything else.</param>
    internal void Hear(ActivityId? row)
    {
        lock (ear)
        {
            heardAll |= row is null;
            if (row is { } one)
            {
                heard.Add(one);
            }

            if (isCatchingUp)
            {
                return;
            }

            isCatchingUp = true;
        }

        _ = CatchUpAsync();
    }

    /// <summary>The database told of a change of what the roadmap is read by: audit, directory, severities.</summary>
    internal void HearOfSurroundings()
    {
        lock (ear)
        {
            if (isGathering)
            {
                return;
            }

            isGathering = true;
        }

        _ = GatherAsync();
    }

    private async Task GatherAsync()
    {
        await Task.Delay(Gathering, time);
        lock (ear)
        {
            isGathering = false;
        }

        Hear(null);
    }

    private async Task CatchUpAsync()
    {
        while (Heard() is { } rows)
        {
            try
            {
                await InTurnAsync(() => rows.Count is 0 or > FewRows ? ReadAsync(CancellationToken.None) : LookAtAsync(rows), CancellationToken.None);
            }
            catch (Exception exception)
            {
                log.LogError(exception, "Roadmap {Roadmap} was changed, but could not be read again.", id.Value);
            }
        }
    }

    /// <returns>The rows to look at; none of them if everything is; nothing if nothing was heard.</returns>
    private List<ActivityId>? Heard()
    {
        lock (ear)
        {
            if (!heardAll && heard.Count == 0)
            {
                isCatchingUp = false;
                return null;
            }

            List<ActivityId> rows = heardAll ? [] : [.. heard];
            heardAll = false;
            heard.Clear();
            return rows;
        }
    }

    /// <summary>Takes over what others wrote into these rows; if one came, went or moved, everything is read.</summary>
    private async Task LookAtAsync(List<ActivityId> ids)
    {
        await using var context = contexts.Open(new TenantScope(tenant, null));
        var rows = await context.Activities.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync();
        var isOther = false;
        foreach (var row in rows)
        {
            var known = Table(row.TableId)?.Activities.FirstOrDefault(other => other.Id == row.Id);
            if (known is null ? row.RemovedAt is null : row.RemovedAt is not null || (known.SectionId, known.Level, known.Rank) != (row.SectionId, row.Level, row.Rank))
            {
                await ReadAsync(CancellationToken.None);
                return;
            }

            foreach (var column in known is null ? [] : Enum.GetValues<ColumnKind>().Where(column => known.Words(column) != row.Words(column)))
            {
                known!.Write(column, known.Words(column), row.Words(column), RowMeaning.Nothing);
                isOther = true;
            }
        }

        if (isOther)
        {
            Inspect();
        }
    }

    private RoadmapTable? Table(RoadmapTableId table) => sources?.Roadmap.Tables.FirstOrDefault(other => other.Id == table);

    private async Task ReadAsync(CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(tenant, null));
        var isFirst = sources is null;
        sources = await RoadmapSourcesLoader.LoadAsync(context, id, cancellation);
        if (isFirst && sources is not null)
        {
            // Other roadmaps hardly change while this one is open; read once.
            earlier = await EarlierWords.OfAsync(context, sources.Roadmap, cancellation);
        }

        readAt = time.GetTimestamp();
        Inspect();
    }

    private void Inspect()
    {
        var roadmap = sources?.Checked();
        Findings = roadmap is null ? null : RoadmapFindings.Of(sources!, roadmap);
        Meaning = roadmap is null ? null : new CellMeaning(sources!, roadmap, earlier);
        if (sources is not { Roadmap.IsOpenForEditing: true })
        {
            Closed?.Invoke();
        }

        Changed?.Invoke();
    }

    private async Task InTurnAsync(Func<Task> deed, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await deed();
        }
        finally
        {
            turn.Release();
        }
    }
}
