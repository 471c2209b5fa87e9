namespace RoadmapPortal.Web.Access;

/// <summary>Knows everybody who has something open on this server.</summary>
public interface ILiveLeases
{
    IReadOnlyList<LiveLease> Leases { get; }
}
