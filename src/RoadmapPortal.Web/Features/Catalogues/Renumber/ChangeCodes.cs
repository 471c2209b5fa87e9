using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;

namespace RoadmapPortal.Web.Features.Catalogues.Renumber;

/// <summary>
/// Gives a catalogue version other codes and writes the open roadmaps over with them, all in one transaction; only if that is what the
/// writer has seen.
/// </summary>
public sealed class ChangeCodes(CatalogueDesk desk, TimeProvider time)
{
    public static readonly Rule ConsequencesAreSeen = new(
        "renumbering/consequences-are-seen", "Эти коды стоят в аудите или в дорожных картах. Ниже – всё, что изменится: посмотрите и нажмите «Применить».");

    public static readonly Rule CodesAreStillAsSeen = new(
        "renumbering/codes-are-still-as-seen", "Пока вы правили, классификатор изменил другой сотрудник. Посмотрите на коды ещё раз и сохраните снова.");

    /// <param name="revision">Of the version, as the writer saw it.</param>
    /// <param name="seen">The <see cref="RenumberingPlan.Mark"/> of what the writer saw; none if they saw nothing.</param>
    public Task<Outcome<ChangedCodes>> RunAsync(
        Visitor visitor, RiskCatalogueVersionId id, CodesWish wish, int revision, string? seen, CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, member, token) =>
        {
            if (await CatalogueDesk.VersionAsync(context, id, token) is not { } version)
            {
                return Outcome.Refused<ChangedCodes>(Gate.IsFound.Refuse());
            }

            var periods = await PeriodsOfVersion.LoadAsync(context, id, wish.Numbering, wish.Switched, toWrite: true, token);
            var switched = periods.FirstOrDefault(period => period.Period.Id == wish.Switched);
            if ((wish.Switched is not null && switched is null) || !AreOf(version, wish.Codes))
            {
                return Outcome.Refused<ChangedCodes>(Gate.IsFound.Refuse());
            }

            var plan = RenumberingPlan.Of(version, wish.Numbering, wish.Codes, periods, switched);
            if (WhyNot(plan, revision, seen) is { Count: > 0 } refusals)
            {
                return Outcome.Refused<ChangedCodes>(refusals);
            }

            return Outcome.Done(plan.ChangesNothing ? new ChangedCodes(null) : Write(context, member, plan, periods, await PeriodsOfVersion.DirectoryAsync(context, token)));
        },
        cancellation);

    private static IReadOnlyList<Refusal> WhyNot(RenumberingPlan plan, int revision, string? seen) =>
        plan.Refusals.Count > 0 ? plan.Refusals
        : plan.ChangesNothing || plan.Mark() == seen ? []
        : plan.Version.Revision != revision ? [CodesAreStillAsSeen.Refuse()]
        : plan.ConcernsCatalogueOnly ? []
        : [ConsequencesAreSeen.Refuse()];

    private static bool AreOf(RiskCatalogueVersion version, IReadOnlyList<WantedCode> codes)
    {
        var parameters = version.AllParameters().Select(parameter => parameter.Id).ToHashSet();
        return codes.All(code => parameters.Remove(code.Parameter));
    }

    private ChangedCodes Write(PortalContext context, Member member, RenumberingPlan plan, IReadOnlyList<RenumberedPeriod> periods, ResponsibleDirectory directory)
    {
        var done = new CodeRenumbering(member.Municipality.Id, CodeRenumberingId.New(), plan, time.GetUtcNow(), member.Visitor.Name);
        context.Add(done);
        var concerned = periods.Where(period => period.Numbering == plan.Numbering || plan.Audits.Any(audit => audit.Audit == period.Audit?.Id)).ToList();
        plan.Version.Code(plan.Numbering, plan.Wanted, plan.InUse);
        foreach (var audit in periods.Select(period => period.Audit).Where(audit => plan.Audits.Any(change => change.Audit == audit?.Id)))
        {
            audit!.Renumber(plan.Numbering);
        }

        var cells = done.Cells.ToLookup(cell => cell.Activity);
        foreach (var period in concerned)
        {
            var meaning = PeriodsOfVersion.MeaningOf(period, plan.Version, directory);
            foreach (var row in period.Roadmaps.SelectMany(roadmap => roadmap.Tables).SelectMany(table => table.Activities))
            {
                foreach (var cell in cells[row.Id])
                {
                    row.Write(cell.Column, cell.Before, cell.After, meaning);
                }
            }

            PeriodsOfVersion.Link(period, plan.Version, directory);
        }

        context.Note(new JournalNote(JournalDeed.CodesRenumbered, JournalSubject.Catalogue(plan.Version), $"изменено ячеек: {done.Cells.Count}"));
        return new ChangedCodes(done);
    }
}

/// <param name="Done">None if nothing had to be changed.</param>
public sealed record ChangedCodes(CodeRenumbering? Done);
