using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.PublicRegister.Choose;

/// <summary>What the municipality has chosen, and what that concerns.</summary>
public sealed class PublicityQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if the visitor may not choose.</returns>
    public async Task<PublicityView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ChoosePublicity))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        return new PublicityView(member.Municipality.ShortName, member.Municipality.IsPublic, await context.PublicPapers.CountAsync(cancellation));
    }
}

/// <param name="Papers">How many approved editions guests see, or would see.</param>
public sealed record PublicityView(string Municipality, bool IsPublic, int Papers);
