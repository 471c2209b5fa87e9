using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Checks.Weigh;

/// <summary>The municipality's profile of checks as its page shows it.</summary>
public sealed class CheckProfileQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if the visitor may not change it.</returns>
    public async Task<CheckProfileView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.WeighChecks))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var profile = await context.CheckProfiles.SingleOrDefaultAsync(cancellation);
        var last = profile is null ? null : await LastSave.OfAsync(context, profile.Id.Value, cancellation);
        return new CheckProfileView(member.Municipality.ShortName, SavedCheckProfile.Of(context, profile), last);
    }
}

/// <param name="Last">None if nobody changed anything yet.</param>
public sealed record CheckProfileView(string Municipality, SavedCheckProfile Saved, LastSave? Last);
