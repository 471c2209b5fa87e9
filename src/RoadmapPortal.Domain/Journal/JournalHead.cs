using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Journal;

public readonly record struct JournalHeadId(Guid Value) : IEntityId<JournalHeadId>
{
    public static JournalHeadId From(Guid value) => new(value);
}

/// <summary>The last entry of a municipality's journal, as the database remembers it apart from the entries: they cannot become fewer unseen.</summary>
public sealed class JournalHead : ITenantOwned
{
    private JournalHead()
    {
    }

    public MunicipalityId Tenant { get; private set; }

    public JournalHeadId Id { get; private set; }

    public long Number { get; private set; }

    public string Hash { get; private set; } = "";

    public JournalMark Mark => new(Number, Hash);
}
