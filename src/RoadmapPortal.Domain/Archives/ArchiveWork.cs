using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Archives;

/// <summary>
/// An archive that is being made, or read back, or was. The server that does it says every few seconds that it lives; one that has been silent for
/// <see cref="LongestSilence"/> died with its work. A municipality has at most one under way.
/// </summary>
public sealed class ArchiveWork : ITenantOwned
{
    public static readonly Rule IsOnlyOneAtATime = new("archive/is-only-one-at-a-time", "В муниципалитете уже собирается или восстанавливается архив. Дождитесь окончания или отмените его.");

    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(1);

    /// <summary>What became of a work whose server stopped or died.</summary>
    public const string Lost = "Портал был остановлен или перезапущен, и работа прервалась. Начните её снова.";

    /// <summary>So many lines say why an archive is refused; more would help nobody.</summary>
    private const int LongestProblem = 8_000;

    private ArchiveWork()
    {
    }

    /// <param name="period">None if an archive is read back.</param>
    /// <param name="subject">The period's words, or the name of the file that is read back.</param>
    public ArchiveWork(MunicipalityId tenant, ArchiveWorkKind kind, Guid? period, string subject, PersonId by, string byName, DateTimeOffset at)
    {
        Tenant = tenant;
        Id = ArchiveWorkId.New();
        Kind = kind;
        Period = period;
        Subject = subject;
        (BegunBy, BegunByName) = (by, byName);
        (BegunAt, HeardAt) = (at, at);
    }

    public MunicipalityId Tenant { get; private set; }

    public ArchiveWorkId Id { get; private set; }

    public ArchiveWorkKind Kind { get; private set; }

    public ArchiveWorkState State { get; private set; }

    /// <summary>No key of the database: the archive outlives its period.</summary>
    public Guid? Period { get; private set; }

    public string Subject { get; private set; } = "";

    public PersonId BegunBy { get; private set; }

    public string BegunByName { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When its server last said that it lives.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What is being done, in the office's words: «Карты школ».</summary>
    public string Step { get; private set; } = "";

    public int StepDone { get; private set; }

    /// <summary>How many of them there are; 0 where nothing is counted.</summary>
    public int StepTotal { get; private set; }

    /// <summary>Somebody wants no more of it.</summary>
    public bool IsUnwanted { get; private set; }

    /// <summary>Why it failed, or what is not in the archive though it is whole; a line for each.</summary>
    public string? Problem { get; private set; }

    /// <summary>Of the finished archive, in bytes.</summary>
    public long? Size { get; private set; }

    /// <summary>Of the archive, in hexadecimal.</summary>
    public string? Sha256 { get; private set; }

    public bool IsRunning(DateTimeOffset now) => State == ArchiveWorkState.Running && !IsLost(now);

    public bool IsLost(DateTimeOffset now) => State == ArchiveWorkState.Running && now - HeardAt > LongestSilence;

    /// <summary>Its server lives, and is so far.</summary>
    public void Tell(string step, int done, int total, DateTimeOffset at)
    {
        if (State == ArchiveWorkState.Running)
        {
            (Step, StepDone, StepTotal, HeardAt) = (step, done, total, at);
        }
    }

    /// <summary>Somebody wants no more of it; one that has ended is no worse for that.</summary>
    public void Unwant() => IsUnwanted |= State == ArchiveWorkState.Running;

    /// <param name="problem">Why it failed, or what is missing though it did not.</param>
    public void End(ArchiveWorkState state, string? problem, DateTimeOffset at, long? size = null, string? sha256 = null)
    {
        if (State != ArchiveWorkState.Running || state == ArchiveWorkState.Running)
        {
            throw new InvalidOperationException($"The work {Id.Value} has ended already.");
        }

        (State, EndedAt, Problem) = (state, at, problem?.Length > LongestProblem ? problem[..LongestProblem] : problem);
        (Size, Sha256) = (size, sha256);
    }
}
