using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Tenancy;

/// <summary>
/// Whose rows a context may see, and who writes through it. Fixed for a context's life: a context that could change its
/// municipality could also forget to.
/// </summary>
/// <param name="Tenant">None sees no municipality's rows.</param>
/// <param name="Actor">Who is named in the history; writing needs one.</param>
public sealed record TenantScope(MunicipalityId? Tenant, Actor? Actor)
{
    /// <summary>Sees nothing that belongs to a municipality: signing in, keys, choosing where to go.</summary>
    public static readonly TenantScope Nobody = new(null, null);
}

/// <summary>Who writes: a person, or a program that names itself («Демонстрационные данные»).</summary>
public sealed record Actor(PersonId? Person, string Name)
{
    /// <summary>What the person is in the municipality, in words; for the journal.</summary>
    public string Roles { get; init; } = "";

    public Origin From { get; init; } = Origin.Unknown;
}
