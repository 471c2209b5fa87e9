using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.CopyForward;

/// <summary>Makes a draft for a later period out of a roadmap, with the period if it is new: both or neither.</summary>
public sealed class CopyRoadmap(Gate gate, PortalContexts contexts)
{
    public static readonly Rule MethodistOpensPeriods = new("copy/methodist-opens-periods", "Новый плановый период открывает методист. Выберите период, который уже есть.");

    public static readonly Rule PeriodHasNoMunicipalRoadmap = new(
        "copy/period-has-no-municipal-roadmap", "В периоде «{0}» муниципальная дорожная карта уже есть: «{1}». Откройте её или выберите другой период.");

    public static readonly Rule PeriodHasNoRoadmapOfTheSchool = new(
        "copy/period-has-no-roadmap-of-the-school", "В периоде «{0}» у этой школы дорожная карта уже есть: «{1}». Откройте её или выберите другой период.");

    /// <returns>The copy. Of a wish that was sent twice, the copy that the first made.</returns>
    public async Task<Outcome<Roadmap>> RunAsync(Visitor visitor, RoadmapId id, CopyWish wish, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<Roadmap>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await OneAtATimeAsync(context, cancellation);
        var source = await RoadmapSourcesLoader.LoadAsync(context, id, cancellation);
        if (source is null || !member.MayRead(source.Roadmap))
        {
            return Outcome.Refused<Roadmap>(Gate.IsFound.Refuse());
        }

        if (!member.MayEdit(source.Roadmap))
        {
            return Outcome.Refused<Roadmap>(Gate.RoleMayEdit.Refuse());
        }

        var made = await context.Roadmaps.AsNoTracking().FirstOrDefaultAsync(roadmap => roadmap.Id == wish.Id, cancellation);
        var outcome = await CopyPreparation.RunAsync(context, member, source, wish, cancellation);
        if (!outcome.IsDone || outcome.Value is not { } prepared)
        {
            return Outcome.Refused<Roadmap>(outcome.Refusals);
        }

        if (made is not null)
        {
            return made.PeriodId == prepared.Period.Id && member.MayRead(made) ? Outcome.Done(made) : Outcome.Refused<Roadmap>(Gate.IsFound.Refuse());
        }

        if (prepared.IsPeriodNew)
        {
            context.Add(prepared.Period);
        }

        context.Add(prepared.Copy.Roadmap);
        context.Note(new JournalNote(JournalDeed.RoadmapCopied, JournalSubject.Roadmap(prepared.Copy.Roadmap), $"на период «{prepared.Period.Words}»"));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Outcome.Done(prepared.Copy.Roadmap);
    }

    /// <summary>
    /// Waits until no other copy is being made in the municipality: that a period has no roadmap yet must still be so when the copy is
    /// kept, and no key of the database says it.
    /// </summary>
    private static async Task OneAtATimeAsync(PortalContext context, CancellationToken cancellation) =>
        await context.PlanningPeriods.FromSql($"select *, xmin from planning_periods order by id for update").AsNoTracking().ToListAsync(cancellation);
}
