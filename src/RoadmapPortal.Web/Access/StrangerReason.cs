using Microsoft.AspNetCore.Authorization;

namespace RoadmapPortal.Web.Access;

/// <summary>The person is no member of the municipality in the address, or there is none.</summary>
public sealed class StrangerReason(IAuthorizationHandler handler) : AuthorizationFailureReason(handler, "Not a member.");
