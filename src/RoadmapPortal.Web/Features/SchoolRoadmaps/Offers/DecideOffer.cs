using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;

/// <summary>A school takes a municipal activity into its roadmap, says what it was asked for, or declines with a reason.</summary>
public sealed class DecideOffer(SchoolRoadmapDesk desk)
{
    public static readonly Rule IsOffered = new("offer/is-offered", "Этого мероприятия в муниципальной карте для школы больше нет. Откройте страницу заново.");

    public static readonly Rule ThereIsATable = new("offer/there-is-a-table", "В карте нет таблицы с графой «Мероприятие»: добавьте её на странице «Устройство».");

    /// <param name="source">The row of the municipal roadmap.</param>
    /// <param name="answers">What the school says where the municipality wrote «(указать …)», in the order of the words.</param>
    public Task<Outcome<SchoolRoadmap>> TakeAsync(Visitor visitor, RoadmapId id, ActivityId source, IReadOnlyList<string> answers, CancellationToken cancellation) =>
        ChangeAsync(
            visitor, id, source,
            async (open, choices, offer, token) =>
            {
                var meaning = await RowMeaningLoader.LoadAsync(open.Context, open.Roadmap.PeriodId, token);
                if (offer.Row is { } standing)
                {
                    return Fill(await open.Context.Activities.Include(row => row.Parameters).Include(row => row.Responsible).SingleAsync(row => row.Id == standing.Id, token), answers, meaning);
                }

                if (await SchoolTable.OpenAsync(open.Context, id, token) is not { } table)
                {
                    return [ThereIsATable.Refuse()];
                }

                if (table.WhyNotAdd() is { Count: > 0 } full)
                {
                    return full;
                }

                var row = SchoolTable.Add(table, choices, offer, offer.Offer.Filled(answers), meaning);
                (await DecisionAsync(open, offer, token)).Take(row.Id);
                return [];
            },
            cancellation);

    public Task<Outcome<SchoolRoadmap>> DeclineAsync(Visitor visitor, RoadmapId id, ActivityId source, string reason, CancellationToken cancellation) =>
        ChangeAsync(
            visitor, id, source,
            async (open, _, offer, token) =>
            {
                if (OfferedActivity.WhyNotDecline(reason) is { Count: > 0 } refusals)
                {
                    return refusals;
                }

                if (offer.Row is { } standing)
                {
                    var table = await open.Context.RoadmapTables.Include(table => table.Activities).SingleAsync(table => table.Id == standing.TableId, token);
                    table.Remove(standing.Id, open.Now);
                }

                (await DecisionAsync(open, offer, token)).Decline(reason, open.Actor.Name, open.Now);
                return [];
            },
            cancellation);

    private static IReadOnlyList<Refusal> Fill(Activity row, IReadOnlyList<string> answers, RowMeaning meaning)
    {
        var at = 0;
        foreach (var (column, words) in row.Cells.ToList())
        {
            var blanks = SchoolWording.BlanksIn(words).Count;
            var filled = SchoolWording.Fill(words, [.. answers.Skip(at).Take(blanks)]);
            at += blanks;
            if (filled == words)
            {
                continue;
            }

            if (row.WhyNotWrite(column, words, filled) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            row.Write(column, words, filled, meaning);
        }

        return [];
    }

    /// <summary>Kept with the roadmap; a new one if the municipality added the activity after the draft was made.</summary>
    private static async Task<OfferedActivity> DecisionAsync(OpenSchoolRoadmap open, DecidedOffer offer, CancellationToken cancellation)
    {
        var source = offer.Offer.Source.Activity.Id;
        if (await open.Context.OfferedActivities.SingleOrDefaultAsync(kept => kept.RoadmapId == open.Roadmap.Id && kept.SourceId == source, cancellation) is { } kept)
        {
            return kept;
        }

        var added = new OfferedActivity(open.Roadmap.Tenant, open.Roadmap.Id, source, null);
        open.Context.Add(added);
        return added;
    }

    private Task<Outcome<SchoolRoadmap>> ChangeAsync(
        Visitor visitor, RoadmapId id, ActivityId source, Func<OpenSchoolRoadmap, SchoolChoices, DecidedOffer, CancellationToken, Task<IReadOnlyList<Refusal>>> change, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var refusals = SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Edit, open.Roadmap.Stage, open.Actor.May);
                if (refusals.Count == 0)
                {
                    var state = await FilingStateLoader.LoadAsync(open.Contexts, open.Context, id, token);
                    refusals = state!.Offers.FirstOrDefault(offer => offer.Offer.Source.Activity.Id == source) is { } offer
                        ? await change(open, state.Choices, offer, token)
                        : [IsOffered.Refuse()];
                }

                return refusals.Count == 0 ? Outcome.Done(open.Roadmap) : Outcome.Refused<SchoolRoadmap>(refusals);
            },
            cancellation);
}
