using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.History;

public readonly record struct HistoryEntryId(Guid Value) : IEntityId<HistoryEntryId>
{
    public static HistoryEntryId New() => new(Guid.CreateVersion7());

    public static HistoryEntryId From(Guid value) => new(value);
}

/// <summary>Who changed one row, when, and what from what to what. Written with the change in one transaction, never altered.</summary>
public sealed class HistoryEntry : ITenantOwned
{
    private HistoryEntry()
    {
    }

    internal HistoryEntry(MunicipalityId tenant, DateTimeOffset at, Actor actor, string subject, Guid subjectId, HistoryKind kind, IReadOnlyList<FieldChange> changes)
    {
        Tenant = tenant;
        Id = HistoryEntryId.New();
        At = at;
        PersonId = actor.Person;
        PersonName = actor.Name;
        Subject = subject;
        SubjectId = subjectId;
        Kind = kind;
        Changes = changes;
    }

    public MunicipalityId Tenant { get; private set; }

    public HistoryEntryId Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>None if a program wrote.</summary>
    public PersonId? PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>The table of the row that changed.</summary>
    public string Subject { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public HistoryKind Kind { get; private set; }

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];
}

/// <param name="Field">The column, <c>cells.title</c> for a cell of an activity, or <c>severities.check/…</c> for what a check weighs.</param>
/// <param name="From">None if there was nothing; of a text that can be none, an empty one is kept apart.</param>
/// <param name="To">None if nothing remains.</param>
public sealed record FieldChange(string Field, string? From, string? To);

/// <summary>Stored by name.</summary>
public enum HistoryKind
{
    Added,
    Changed,
    Removed,
}
