using RoadmapPortal.Data;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Web.Features.Checks.Weigh;

/// <summary>What the checks weigh in a municipality now.</summary>
/// <param name="Version">Changes with each save; none if there is no profile yet and they weigh what is usual.</param>
public sealed record SavedCheckProfile(CheckSeverities Severities, uint? Version)
{
    /// <param name="profile">Tracked by the context; none if there is none.</param>
    internal static SavedCheckProfile Of(PortalContext context, CheckProfile? profile) => profile is null
        ? new SavedCheckProfile(CheckSeverities.Usual, null)
        : new SavedCheckProfile(profile.Severities, context.VersionOf(profile));
}
