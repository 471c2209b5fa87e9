using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>
/// Brings a whole roadmap back to an earlier moment, in one save: its words, its structure and its rows. Refused if anything changed
/// since the person looked: all or nothing.
/// </summary>
public sealed class RestoreRoadmap(Gate gate, PortalContexts contexts, RoadmapAtQuery past, TimeProvider time)
{
    private const int Attempts = 4;

    /// <param name="seen">When the roadmap was saved last, as the person saw it.</param>
    public async Task<Outcome<Roadmap>> RunAsync(Visitor visitor, RoadmapId id, DateTimeOffset moment, DateTimeOffset seen, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await gate.AdmitAsync(visitor, cancellation) is not { } member || await past.RunAsync(visitor, id, moment, cancellation) is not { } state)
            {
                return Outcome.Refused<Roadmap>(Gate.IsFound.Refuse());
            }

            await using var context = contexts.Open(member.Scope);
            var roadmap = await LoadAsync(context, id, cancellation);
            IReadOnlyList<Refusal> refusals = member.MayEdit(roadmap) ? roadmap.WhyNotEdit() : [Gate.RoleMayEdit.Refuse()];
            if (refusals.Count == 0 && !await IsAsSeenAsync(context, id, seen, cancellation))
            {
                refusals = [VersionRules.RoadmapIsStillAsSeen.Refuse()];
            }

            if (refusals.Count > 0)
            {
                return Outcome.Refused<Roadmap>(refusals);
            }

            try
            {
                var outcome = await ReturnAsync(context, roadmap, state, cancellation);
                if (outcome.IsDone)
                {
                    context.Note(new JournalNote(JournalDeed.RoadmapRestored, JournalSubject.Roadmap(roadmap), $"каким был {Words(moment)}"));
                    await context.SaveChangesAsync(cancellation);
                }

                return outcome;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && (exception.IsConflict() || exception.IsPointedAt()))
            {
                // Somebody saved a row in between: looked at again, the roadmap is no longer as it was seen.
            }
            catch (DbUpdateException exception) when (exception.IsPointedAt())
            {
                return Outcome.Refused<Roadmap>(StructureDesk.PartIsNotNeeded.Refuse());
            }
        }
    }

    private async Task<Outcome<Roadmap>> ReturnAsync(PortalContext context, Roadmap roadmap, RoadmapState state, CancellationToken cancellation)
    {
        var meaning = await RowMeaningLoader.LoadAsync(context, roadmap.PeriodId, cancellation);
        var back = new RoadmapReturn(roadmap, state, meaning, time.GetUtcNow());
        if (back.WhyNotAll() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<Roadmap>(refusals);
        }

        back.All();
        return Outcome.Done(roadmap);
    }

    private string Words(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    private static async Task<bool> IsAsSeenAsync(PortalContext context, RoadmapId id, DateTimeOffset seen, CancellationToken cancellation)
    {
        var subjects = await RoadmapSubjects.OfAsync(context, id, DateTimeOffset.MinValue, cancellation);
        return (await ComparisonQuery.SaveAsync(context, subjects, DateTimeOffset.MaxValue, cancellation))?.At == seen;
    }

    private static Task<Roadmap> LoadAsync(PortalContext context, RoadmapId id, CancellationToken cancellation) =>
        context.Roadmaps.AsSplitQuery()
            .Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators)
            .Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Sections)
            .Include(map => map.Tables).ThenInclude(table => table.Activities).ThenInclude(row => row.Parameters)
            .Include(map => map.Tables).ThenInclude(table => table.Activities).ThenInclude(row => row.Responsible)
            .SingleAsync(map => map.Id == id, cancellation);
}
