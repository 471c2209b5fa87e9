using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
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

    /// <summary>The list of schools in the document's own words, or as somebody typed it; what of it means no school is kept too.</summary>
    public string? PrintedList { get; private set; }

    /// <summary>
    /// The list to print: the document's own words for as long as they mean exactly the schools found, otherwise the labels
    /// in the municipality's order.
    /// </summary>
    public string PrintSchools(SchoolList register, IReadOnlyCollection<School> found) =>
        PrintedList is not null && register.Read(PrintedList).Means(found) ? PrintedList : SchoolList.Print(found);

    /// <summary>
    /// The list to go on writing: with the words that mean no school, which nothing prints, for as long as nobody took them out.
    /// </summary>
    public string ShowList(SchoolList register, IReadOnlyCollection<School> found)
    {
        if (PrintedList is null)
        {
            return SchoolList.Print(found);
        }

        var reading = register.Read(PrintedList);
        return reading.Names(found) ? PrintedList
            : string.Join(", ", [.. found.OrderBy(school => school.PrintOrder).Select(school => school.Label), .. reading.Unknown.Select(unknown => unknown.Words)]);
    }

    internal void StandAt(int position) => Position = position;

    internal void Write(string words) => PrintedList = Wording.OrNone(words);
}
