using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>
/// Opens the catalogues for one change: admits the visitor anew, lets the change happen and saves it. If somebody else saved the same
/// version in between, or began to use what was to go, the change is made again on what is there now.
/// </summary>
public sealed class CatalogueDesk(Gate gate, PortalContexts contexts)
{
    public static readonly Rule RoleMayEdit = new("catalogue/role-may-edit", "Классификатор правит методист муниципалитета.");

    private const int Attempts = 4;

    /// <param name="change">Changes what it loads, or says why not.</param>
    public async Task<Outcome<T>> ChangeAsync<T>(
        Visitor visitor, Func<PortalContext, Member, CancellationToken, Task<Outcome<T>>> change, CancellationToken cancellation)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            if (!member.May(Deed.EditCatalogue))
            {
                return Outcome.Refused<T>(RoleMayEdit.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            try
            {
                var outcome = await change(context, member, cancellation);
                if (outcome.IsDone)
                {
                    await context.SaveChangesAsync(cancellation);
                }

                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && (exception.IsConflict() || exception.IsPointedAt()))
            {
                // Look again at what is there.
            }
        }
    }

    /// <summary>A version with everything in it; none if the municipality has no such.</summary>
    internal static Task<RiskCatalogueVersion?> VersionAsync(PortalContext context, RiskCatalogueVersionId id, CancellationToken cancellation) =>
        context.RiskCatalogueVersions.AsSplitQuery()
            .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .FirstOrDefaultAsync(version => version.Id == id, cancellation);
}
