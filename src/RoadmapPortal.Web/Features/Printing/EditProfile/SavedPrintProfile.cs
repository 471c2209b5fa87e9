using RoadmapPortal.Data;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Web.Features.Printing.EditProfile;

/// <summary>How a municipality prints now.</summary>
/// <param name="Version">Changes with each save; none if there is no profile yet and the standard serves.</param>
public sealed record SavedPrintProfile(PrintLook Look, uint? Version)
{
    /// <param name="profile">Tracked by the context; none if there is none.</param>
    internal static SavedPrintProfile Of(PortalContext context, PrintProfile? profile) => profile is null
        ? new SavedPrintProfile(PrintLook.Standard, null)
        : new SavedPrintProfile(profile.Look, context.VersionOf(profile));
}
