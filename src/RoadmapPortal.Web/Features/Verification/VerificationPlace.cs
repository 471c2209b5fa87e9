using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Web.Features.Verification;

/// <summary>Where papers are verified. Printed on them, so it never changes.</summary>
public static class VerificationPlace
{
    public const string Path = "/p/check";

    public static string Of(VerificationCode code) => $"{Path}?code={code.Words}";

    public static VerificationMark Mark(PortalAddress portal, VerificationCode code) =>
        new(code.Words, new Uri(portal.Value, Of(code)), new Uri(portal.Value, Path));
}
