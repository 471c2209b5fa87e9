using Microsoft.AspNetCore.Identity;

namespace RoadmapPortal.Data.People;

/// <summary>A person who can sign in. Belongs to no municipality; memberships say where they may go.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>«Миронова Е.В.»: as the history and the frame show them.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>One that signs in by its e-mail. It has no password yet.</summary>
    public static Account Of(string email, string displayName) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        DisplayName = displayName,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
