using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Printing.EditProfile;

/// <summary>The municipality's print profile as its page shows it.</summary>
public sealed class PrintProfileQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if the visitor may not change it.</returns>
    public async Task<PrintProfileView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.EditPrintProfile))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var profile = await context.PrintProfiles.SingleOrDefaultAsync(cancellation);
        var example = await context.Roadmaps.AsNoTracking()
            .Join(context.PlanningPeriods, roadmap => roadmap.PeriodId, period => period.Id, (roadmap, period) => new { Roadmap = roadmap, period.From })
            .OrderBy(line => line.Roadmap is MunicipalRoadmap ? 0 : 1).ThenByDescending(line => line.From)
            .Select(line => line.Roadmap).FirstOrDefaultAsync(cancellation);
        var last = profile is null ? null : await LastSave.OfAsync(context, profile.Id.Value, cancellation);
        return new PrintProfileView(
            member.Municipality.ShortName, SavedPrintProfile.Of(context, profile), last, example is not null && member.MayRead(example) ? example.Id : null);
    }
}

/// <param name="Last">None if nobody saved yet.</param>
/// <param name="Example">A roadmap to look at in print, a municipal one first, the newest; none if there is none.</param>
public sealed record PrintProfileView(string Municipality, SavedPrintProfile Saved, LastSave? Last, RoadmapId? Example);
