using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Notices;

/// <summary>A server tells the others who stands where in a roadmap that is open in its editors.</summary>
/// <param name="Server">One run of a portal.</param>
/// <param name="Asks">The others are to tell of theirs.</param>
/// <param name="Windows">Those that came, moved or went; the others are as they were.</param>
public sealed record PresenceNotice(Guid Server, MunicipalityId Tenant, RoadmapId Roadmap, bool Asks, IReadOnlyList<StandingWindow> Windows) : Notice;

/// <param name="Id">One open page.</param>
/// <param name="Name">Of the person; none if the window is gone.</param>
/// <param name="Row">None while they stand in no cell.</param>
public sealed record StandingWindow(Guid Id, string? Name, ActivityId? Row, ColumnKind? Column);
