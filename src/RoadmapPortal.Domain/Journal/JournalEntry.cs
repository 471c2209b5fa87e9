using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Journal;

public readonly record struct JournalEntryId(Guid Value) : IEntityId<JournalEntryId>
{
    public static JournalEntryId New() => new(Guid.CreateVersion7());

    public static JournalEntryId From(Guid value) => new(value);
}

/// <summary>One deed in a municipality's journal, chained to the entry before it. Never altered.</summary>
public sealed class JournalEntry : ITenantOwned
{
    private const int LongestName = 200;
    private const int LongestRoles = 200;
    private const int LongestLabel = 300;
    private const int LongestDetails = 500;

    private JournalEntry()
    {
    }

    /// <param name="after">The place of the entry before.</param>
    public JournalEntry(MunicipalityId tenant, JournalMark after, DateTimeOffset at, JournalAuthor author, JournalNote note)
    {
        Tenant = tenant;
        Id = JournalEntryId.New();
        Number = after.Number + 1;

        // As exact as the database keeps it.
        At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        PersonId = author.Person;
        PersonName = JournalText.Fit(author.Name, LongestName);
        Roles = JournalText.Fit(author.Roles, LongestRoles);
        Address = author.From.Address;
        Agent = author.From.Agent;
        Deed = note.Deed;
        SubjectKind = note.Subject.Kind;
        SubjectId = note.Subject.Id;
        SubjectLabel = JournalText.Fit(note.Subject.Label, LongestLabel);
        Details = JournalText.Fit(note.Details, LongestDetails);
        PreviousHash = after.Hash;
        Hash = JournalRecord.Of(this).ComputeHash();
    }

    public MunicipalityId Tenant { get; private set; }

    /// <summary>The row's key and no part of the chain.</summary>
    public JournalEntryId Id { get; private set; }

    /// <summary>From 1, without gaps in a municipality.</summary>
    public long Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>None if a program did it.</summary>
    public PersonId? PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>What the person was then, in words.</summary>
    public string Roles { get; private set; } = "";

    /// <summary>IP address; empty if nobody knows it.</summary>
    public string Address { get; private set; } = "";

    public string Agent { get; private set; } = "";

    public JournalDeed Deed { get; private set; }

    public JournalSubjectKind SubjectKind { get; private set; }

    public Guid? SubjectId { get; private set; }

    public string SubjectLabel { get; private set; } = "";

    public string Details { get; private set; } = "";

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public JournalMark Mark => new(Number, Hash);
}
