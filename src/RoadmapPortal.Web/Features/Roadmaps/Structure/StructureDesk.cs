using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>
/// Opens a whole roadmap for one change of its structure: admits the visitor anew, checks role and stage, lets the change happen and
/// saves it. If somebody else saved the same parts in between, the change is made again on what is there now.
/// </summary>
public sealed class StructureDesk(Gate gate, PortalContexts contexts)
{
    /// <summary>A table goes with its removed rows, and a school may have decided about one, or a remark speak of it.</summary>
    public static readonly Rule PartIsNotNeeded = new(
        "structure/part-is-not-needed", "Удалить таблицу нельзя: на её строки ссылаются решения или замечания школ и отдела. Оставьте её пустой.");

    private const int Attempts = 4;

    public async Task<Outcome<T>> ChangeAsync<T>(Visitor visitor, RoadmapId id, Func<OpenRoadmap, Outcome<T>> change, CancellationToken cancellation)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            if (await OpenAsync(context, member, id, cancellation) is not { } open || !member.MayRead(open.Roadmap))
            {
                return Outcome.Refused<T>(Gate.IsFound.Refuse());
            }

            IReadOnlyList<Refusal> refusals = member.MayEdit(open.Roadmap) ? open.Roadmap.WhyNotEdit() : [Gate.RoleMayEdit.Refuse()];
            if (refusals.Count > 0)
            {
                return Outcome.Refused<T>(refusals);
            }

            try
            {
                var outcome = change(open);
                if (outcome.IsDone)
                {
                    await context.SaveChangesAsync(cancellation);
                }

                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && (exception.IsConflict() || exception.IsPointedAt()))
            {
                // Somebody saved the same part, or took the same place in the order: look again at what is there.
            }
            catch (DbUpdateException exception) when (exception.IsPointedAt())
            {
                return Outcome.Refused<T>(PartIsNotNeeded.Refuse());
            }
        }
    }

    /// <summary>The roadmap with everything in it, removed rows too: they must stay where they can be brought back.</summary>
    internal static async Task<OpenRoadmap?> OpenAsync(PortalContext context, Member member, RoadmapId id, CancellationToken cancellation)
    {
        var roadmap = await context.Roadmaps.AsSplitQuery()
            .Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators)
            .Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Sections)
            .Include(map => map.Tables).ThenInclude(table => table.Activities)
            .FirstOrDefaultAsync(map => map.Id == id, cancellation);
        if (roadmap is null)
        {
            return null;
        }

        var period = await context.PlanningPeriods.SingleAsync(period => period.Id == roadmap.PeriodId, cancellation);
        return new OpenRoadmap(roadmap, period, member.May(Deed.EditMunicipalRoadmap));
    }
}

/// <param name="MayChangePeriod">The period belongs to all schools: whoever is bound to one does not change it.</param>
public sealed record OpenRoadmap(Roadmap Roadmap, PlanningPeriod Period, bool MayChangePeriod)
{
    public IEnumerable<StructureText> Texts => StructureTexts.Of(Roadmap, MayChangePeriod ? Period : null);
}
