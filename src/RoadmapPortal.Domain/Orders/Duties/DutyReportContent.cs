using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders.Duties;

/// <summary>The bytes of the file beside a <see cref="DutyReport"/>, under its id; read only when somebody downloads it.</summary>
public sealed class DutyReportContent : ITenantOwned
{
    private DutyReportContent()
    {
    }

    public DutyReportContent(MunicipalityId tenant, DutyReportId id, byte[] bytes)
    {
        Tenant = tenant;
        Id = id;
        Bytes = bytes;
    }

    public MunicipalityId Tenant { get; private set; }

    public DutyReportId Id { get; private set; }

#pragma warning disable CA1819 // A blob of the database, written once.
    public byte[] Bytes { get; private set; } = [];
#pragma warning restore CA1819
}
