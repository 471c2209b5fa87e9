using System.Diagnostics.CodeAnalysis;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Notices;

/// <summary>The database's word that a roadmap was changed, by whichever server and action. It says where, not what.</summary>
/// <param name="Row">The activity that changed; none if it was anything else: a column, a section, the title.</param>
public sealed record RoadmapNotice(MunicipalityId Tenant, RoadmapId Roadmap, ActivityId? Row)
{
    /// <summary>As the trigger writes it: two ids, and the row's or «-».</summary>
    public static bool TryParse(string payload, [NotNullWhen(true)] out RoadmapNotice? notice)
    {
        notice = payload.Split(' ') is [var tenant, var roadmap, var row] && Guid.TryParse(tenant, out var municipality) && Guid.TryParse(roadmap, out var id)
            ? new RoadmapNotice(new MunicipalityId(municipality), new RoadmapId(id), Guid.TryParse(row, out var activity) ? new ActivityId(activity) : null)
            : null;
        return notice is not null;
    }
}
