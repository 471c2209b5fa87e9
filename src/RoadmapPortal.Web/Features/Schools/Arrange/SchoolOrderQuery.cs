using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Arrange;

/// <summary>The schools in printing order.</summary>
public sealed class SchoolOrderQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if the visitor may not change the order.</returns>
    public async Task<IReadOnlyList<School>?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.EditSchools))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        return await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ThenBy(school => school.Id).ToListAsync(cancellation);
    }
}
