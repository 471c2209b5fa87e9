using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>A roadmap with its parts, for whoever may change them.</summary>
public sealed class StructureQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such roadmap, or it is not for this visitor to edit, or not now.</returns>
    public async Task<StructureView?> RunAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await StructureDesk.OpenAsync(context, member, id, cancellation) is not { } open || !member.MayEdit(open.Roadmap) || !open.Roadmap.IsOpenForEditing)
        {
            return null;
        }

        var school = open.Roadmap.ConcernedSchool is { } concerned
            ? await context.Schools.AsNoTracking().Where(school => school.Id == concerned).Select(school => school.Label).SingleAsync(cancellation)
            : null;
        var about = await context.Roadmaps.CountAsync(other => other.PeriodId == open.Period.Id, cancellation);
        return new StructureView(member.Municipality.ShortName, school, open.Roadmap, open.Period, open.MayChangePeriod, about);
    }
}

/// <param name="School">Label of the school whose roadmap it is; none for a municipal one.</param>
/// <param name="RoadmapsOfPeriod">How many roadmaps a change of the period concerns.</param>
public sealed record StructureView(string Municipality, string? School, Roadmap Roadmap, PlanningPeriod Period, bool MayChangePeriod, int RoadmapsOfPeriod)
{
    public string ShortTitle => School is null ? "Дорожная карта" : $"Дорожная карта школы {School}";
}
