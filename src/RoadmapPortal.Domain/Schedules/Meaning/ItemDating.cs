using RoadmapPortal.Domain.Schedules.Grammar;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>Gives items their days: by the years they say, by the list they stand in, or by the period.</summary>
internal sealed class ItemDating(PeriodDates period, Recurrence? recurrence, ProblemList problems)
{
    public List<DatedItem> Date(List<ScheduleItem> items)
    {
        var dated = new List<DatedItem>(items.Count);
        foreach (var item in items)
        {
            if (!PointDates.CanBe(item.First) || !PointDates.CanBe(item.Dating))
            {
                problems.NoSuchDay(item);
            }
            else if (item.SaysYear)
            {
                Add(item, dated);
            }
            else
            {
                Derive(item, dated);
            }
        }

        return dated;
    }

    private void Add(ScheduleItem item, List<DatedItem> dated)
    {
        if (!DatedItem.TryGive(item, out var found))
        {
            problems.NoSuchDay(item);
            return;
        }

        if (found.EndsBeforeItBegins)
        {
            problems.EndsBeforeItBegins(found);
        }

        if (!found.IsInside(period))
        {
            problems.Outside(found);
        }

        dated.Add(found);
    }

    private void Derive(ScheduleItem item, List<DatedItem> dated)
    {
        var recurs = recurrence is not null;
        if (!recurs && dated is [.., { Item.SaysYear: true } previous] && YearDerivation.TryFollow(previous, item, period, out var following))
        {
            dated.Add(following);
            return;
        }

        var candidates = YearDerivation.Candidates(item, period);
        if (candidates.Count == 0)
        {
            problems.NotInThePeriod(item);
        }
        else if (candidates.Count > 1 && !recurs)
        {
            problems.SeveralYearsFit(item, candidates);
        }

        foreach (var candidate in candidates)
        {
            if (!candidate.IsInside(period))
            {
                problems.Outside(candidate);
            }

            dated.Add(candidate);
        }
    }
}
