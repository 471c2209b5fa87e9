using System.Globalization;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.CopyForward;

namespace RoadmapPortal.Web.Features.Roadmaps.CopyForward;

/// <summary>The fields as typed: whatever is refused comes back to the page unchanged.</summary>
public sealed class CopyForm
{
    /// <summary>As offices write days; a field of the browser's own would write them as its makers do.</summary>
    private const string Day = "dd.MM.yyyy";

    /// <summary>Id of the copy, given when the page was opened: a button pressed twice makes one copy.</summary>
    public string? Id { get; set; }

    /// <summary>Id of a period that is there; empty for a new one.</summary>
    public string? Period { get; set; }

    public string? Words { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Years { get; set; }

    /// <summary>Period and years that the preview on the page was made with.</summary>
    public string? Shown { get; set; }

    /// <summary>Which button was pressed: «show» or «create».</summary>
    public string? Press { get; set; }

    public int? WholeYears => int.TryParse(Years, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;

    /// <summary>Period and years that are chosen now.</summary>
    public string Chosen => $"{Period} {Years}";

    /// <summary>The next period as it is usually; none if a new one may not be opened and there is none.</summary>
    public static CopyForm? Proposed(CopyChoice choice)
    {
        var form = new CopyForm { Id = Guid.CreateVersion7().ToString() };
        if (!choice.MayOpen && choice.Later.Count == 0)
        {
            return null;
        }

        form.Choose(choice, choice.MayOpen ? null : choice.Later[0], choice.MayOpen ? YearShift.Usual(choice.OldDates) : null);
        return form;
    }

    /// <summary>If another period or distance was chosen since the preview, the rest of the proposal follows.</summary>
    /// <returns>Whether it was, so that one sees before one creates.</returns>
    public bool Follow(CopyChoice choice)
    {
        if (Shown is null || Chosen == Shown)
        {
            return false;
        }

        var period = choice.Later.FirstOrDefault(period => period.Id.Value.ToString() == Period);
        var isOtherPeriod = !Shown.StartsWith($"{Period} ", StringComparison.Ordinal);
        Choose(choice, period, isOtherPeriod && period is not null ? null : WholeYears ?? YearShift.Usual(choice.OldDates));
        return true;
    }

    /// <summary>What is wanted; none if a field is no day or number.</summary>
    public CopyWish? Wish()
    {
        var period = Guid.TryParse(Period, out var id) ? new PlanningPeriodId(id) : (PlanningPeriodId?)null;
        var next = DayOf(From) is { } from && DayOf(To) is { } to ? new NextPeriod(Words ?? "", from, to) : null;
        return WholeYears is { } years && (period is not null || next is not null)
            ? new CopyWish(Guid.TryParse(Id, out var copy) ? new RoadmapId(copy) : RoadmapId.New(), period, period is null ? next : null, years)
            : null;
    }

    private void Choose(CopyChoice choice, PlanningPeriod? period, int? years)
    {
        var wanted = years ?? Math.Clamp(period!.From.Year - choice.Old.From.Year, 0, YearShift.MostYears);
        Period = period?.Id.Value.ToString() ?? "";
        Years = wanted.ToString(CultureInfo.InvariantCulture);
        if (YearShift.WhyNot(wanted).Count == 0)
        {
            var next = NextPeriod.After(choice.Old, new YearShift(choice.OldDates, wanted));
            (Words, From, To) = (next.Words, next.From.ToString(Day, CultureInfo.InvariantCulture), next.To.ToString(Day, CultureInfo.InvariantCulture));
        }
    }

    private static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), [Day, "d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
