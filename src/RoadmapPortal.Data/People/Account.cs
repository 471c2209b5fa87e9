using Microsoft.AspNetCore.Identity;

namespace RoadmapPortal.Data.People;

/// <summary>A person who can sign in. Belongs to no municipality; memberships say where they may go.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>«Миронова Е.В.»: as the history and the frame show them.</summary>
    public string DisplayName { get; set; } = "";
}
