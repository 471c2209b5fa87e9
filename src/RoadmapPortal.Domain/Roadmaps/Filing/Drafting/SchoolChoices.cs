using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Drafting;

/// <summary>What a school made of what the municipality planned for it: taken as it is, adapted, declined, and what it added.</summary>
/// <param name="Offers">In the order of the municipal paper; empty without a municipal roadmap.</param>
/// <param name="OwnRows">The rows that need a reason, adapted and added, in printing order.</param>
public sealed record SchoolChoices(IReadOnlyList<DecidedOffer> Offers, IReadOnlyList<OwnRow> OwnRows)
{
    public static readonly SchoolChoices None = new([], []);

    public IEnumerable<OwnRow> Unreasoned => OwnRows.Where(row => row.Reason is null);

    /// <param name="offers">What the municipal roadmap plans for the school.</param>
    /// <param name="decisions">What the school has decided so far; of offers that are no more, too.</param>
    public static SchoolChoices Of(IReadOnlyList<Offer> offers, CheckedRoadmap own, IReadOnlyList<OfferedActivity> decisions, IReadOnlyList<RowReason> reasons)
    {
        // Nobody planned anything for this school: all its rows are its own, and there is nothing to differ from.
        if (offers.Count == 0 && decisions.Count == 0)
        {
            return None;
        }

        var rows = own.Rows.Where(row => row.Activity.Cells.Any()).ToList();
        var standing = rows.ToDictionary(row => row.Activity.Id, row => row.Activity);
        var bySource = decisions.ToDictionary(decision => decision.SourceId);
        var decided = offers.Select(offer => bySource.GetValueOrDefault(offer.Source.Activity.Id) is { } decision
            ? new DecidedOffer(offer, decision, decision.RowId is { } row ? standing.GetValueOrDefault(row) : null)
            : new DecidedOffer(offer, null, null)).ToList();
        var taken = decisions.Select(decision => decision.RowId).OfType<ActivityId>().ToHashSet();
        var adapted = decided.Where(offer => offer.IsAdapted).ToDictionary(offer => offer.Row!.Id);
        var given = reasons.ToDictionary(reason => reason.RowId);
        return new SchoolChoices(
            decided,
            [
                .. rows.Where(row => adapted.ContainsKey(row.Activity.Id) || !taken.Contains(row.Activity.Id))
                    .Select(row => new OwnRow(row.Activity, adapted.GetValueOrDefault(row.Activity.Id), given.GetValueOrDefault(row.Activity.Id))),
            ]);
    }

    /// <summary>Where an activity that is taken later comes to stand: beside its neighbours in the municipal order, within one section.</summary>
    /// <param name="section">Of the school's table.</param>
    /// <returns>None if no other offer stands there.</returns>
    public (ActivityId Neighbour, Side Side)? PlaceOf(DecidedOffer offer, SectionId section)
    {
        var before = Offers.TakeWhile(other => other != offer).LastOrDefault(other => other.Row?.SectionId == section);
        if (before is not null)
        {
            return (before.Row!.Id, Side.Below);
        }

        var after = Offers.SkipWhile(other => other != offer).FirstOrDefault(other => other.Row?.SectionId == section);
        return after is null ? null : (after.Row!.Id, Side.Above);
    }
}

/// <summary>A row of a school's roadmap that is not as the municipality planned it.</summary>
/// <param name="Adapted">The municipal activity that it says in other words; none if the school added the row.</param>
/// <param name="Reason">None while the school owes it.</param>
public sealed record OwnRow(Activity Row, DecidedOffer? Adapted, RowReason? Reason);
