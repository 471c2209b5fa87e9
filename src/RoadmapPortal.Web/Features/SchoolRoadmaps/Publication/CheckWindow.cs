using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>The days in which the authority checks the sites, in words.</summary>
public static class CheckWindow
{
    public static string Of(FilingCampaign? campaign, DateOnly today)
    {
        if (campaign is null)
        {
            return "Кампания периода не открыта, поэтому дней проверки сайтов нет. Проверять можно в любой день.";
        }

        var days = $"Проверка сайтов: {Russian.Days(campaign.CheckFrom, campaign.CheckTo)}";
        if (today < campaign.CheckFrom)
        {
            return $"{days}. До начала {Days(campaign.CheckFrom.DayNumber - today.DayNumber)}; записать проверку можно и раньше.";
        }

        return today > campaign.CheckTo
            ? $"{days}. Срок прошёл; записать проверку ещё можно."
            : $"{days}. Идёт, {(today == campaign.CheckTo ? "сегодня последний день" : $"осталось {Days(campaign.CheckTo.DayNumber - today.DayNumber + 1)} вместе с сегодняшним")}.";
    }

    private static string Days(int count) => Russian.Count(count, "день", "дня", "дней");
}
