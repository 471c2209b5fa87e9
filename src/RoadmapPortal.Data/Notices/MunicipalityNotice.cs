using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Notices;

/// <summary>The database's word that something changed which concerns every roadmap of a municipality.</summary>
public sealed record MunicipalityNotice(MunicipalityId Tenant, MunicipalityMatter Matter) : Notice;

public enum MunicipalityMatter
{
    /// <summary>What roadmaps are read and checked by: audit, directory, severities, period, catalogue, schools, orders.</summary>
    Surroundings,

    /// <summary>Who is what there.</summary>
    People,
}
