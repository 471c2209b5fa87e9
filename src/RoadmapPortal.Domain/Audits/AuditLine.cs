using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits;

public readonly record struct AuditLineId(Guid Value) : IEntityId<AuditLineId>
{
    public static AuditLineId New() => new(Guid.CreateVersion7());

    public static AuditLineId From(Guid value) => new(value);
}

/// <summary>One parameter's line of the printed audit.</summary>
public sealed class AuditLine : ITenantOwned
{
    private AuditLine()
    {
    }

    internal AuditLine(MunicipalityId tenant, AuditLineId id, EntryAuditId audit, RiskParameterId parameter, int position, string? printedList)
    {
        Tenant = tenant;
        Id = id;
        AuditId = audit;
        ParameterId = parameter;
        Position = position;
        PrintedList = printedList;
    }

    public MunicipalityId Tenant { get; private set; }

    public AuditLineId Id { get; private set; }

    public EntryAuditId AuditId { get; private set; }

    public RiskParameterId ParameterId { get; private set; }

    /// <summary>Printing order, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The list of schools in the document's own words.</summary>
    public string? PrintedList { get; private set; }

    /// <summary>
    /// The list to print: the document's own words for as long as they mean exactly the schools found, otherwise the labels
    /// in the municipality's order.
    /// </summary>
    public string PrintSchools(SchoolList register, IReadOnlyCollection<School> found) =>
        PrintedList is not null && register.Read(PrintedList).Means(found) ? PrintedList : SchoolList.Print(found);
}
