using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Deadlines;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Tests.Notifications;

/// <summary>Given a deadline and who is behind: who is told what on which day.</summary>
public sealed class DeadlineNewsTests
{
    private static readonly DateOnly Day = new(2023, 5, 1);
    private static readonly SchoolBehind First = new(SchoolId.New(), "/m/sochi/school-roadmaps/1");
    private static readonly SchoolBehind Second = new(SchoolId.New(), "/m/sochi/school-roadmaps/2");
    private static readonly Deadline Filing = new("Filing 1", "сдать дорожную карту на проверку", Day, Day.AddDays(11), "/m/sochi/school-roadmaps/campaign", [First, Second]);

    [Theory]
    [InlineData(-8, null)]
    [InlineData(-7, NotificationMatter.DeadlineNear)]
    [InlineData(-2, NotificationMatter.DeadlineNear)]
    [InlineData(-1, NotificationMatter.DeadlineTomorrow)]
    [InlineData(0, NotificationMatter.DeadlineTomorrow)]
    [InlineData(1, NotificationMatter.Overdue)]
    [InlineData(11, NotificationMatter.Overdue)]
    [InlineData(12, null)]
    public void Of_EachDay_TellsTheSchoolsThatAreBehind(int days, NotificationMatter? matter)
    {
        var news = DeadlineNews.Of(Filing, Day.AddDays(days));
        news.Where(one => one.School is not null).Select(one => (one.School, one.Matter, one.Address))
            .ShouldBe(matter is { } told ? [(First.School, told, First.Address), (Second.School, told, Second.Address)] : []);
        news.Count(one => one.School is null).ShouldBe(matter == NotificationMatter.Overdue ? 1 : 0, "the municipality hears of it when the day is past");
    }

    [Theory]
    [InlineData(-7, "До 01.05.2023 нужно сдать дорожную карту на проверку: осталось 7 дней.")]
    [InlineData(-2, "До 01.05.2023 нужно сдать дорожную карту на проверку: осталось 2 дня.")]
    [InlineData(-1, "Завтра, 01.05.2023, последний день, чтобы сдать дорожную карту на проверку.")]
    [InlineData(0, "Сегодня, 01.05.2023, последний день, чтобы сдать дорожную карту на проверку.")]
    [InlineData(1, "Срок 01.05.2023 прошёл, а нужно ещё сдать дорожную карту на проверку.")]
    public void Of_EachDay_SaysHowLong(int days, string words) => DeadlineNews.Of(Filing, Day.AddDays(days))[0].Text.ShouldBe(words);

    [Fact]
    public void Of_Overdue_TellsTheMunicipalityHowMany() =>
        DeadlineNews.Of(Filing, Day.AddDays(1))[^1].Text.ShouldBe("Срок 01.05.2023 прошёл, чтобы сдать дорожную карту на проверку. Не успели: 2 школы.");

    [Theory]
    [InlineData(-7, NotificationMatter.DeadlineNear, "До 01.05.2023 нужно сдать дорожную карту на проверку: осталось 7 дней.")]
    [InlineData(1, NotificationMatter.Overdue, "Срок 01.05.2023 прошёл, а нужно ещё сдать дорожную карту на проверку.")]
    public void Of_TheOfficesOwn_IsToldToTheOffice_AndCountsNoSchools(int days, NotificationMatter matter, string words)
    {
        var news = DeadlineNews.Of(Filing with { Behind = [], IsOfficeBehind = true }, Day.AddDays(days)).ShouldHaveSingleItem();
        (news.School, news.Matter, news.Text, news.Address).ShouldBe((null, matter, words, Filing.OfficeAddress));
        DeadlineNews.Of(Filing with { IsOfficeBehind = true }, Day.AddDays(1)).Select(one => one.Occasion).Distinct().Count().ShouldBe(4, "two schools, the office's own, and how many schools");
    }

    [Fact]
    public void Of_NobodyIsBehind_SaysNothing() => DeadlineNews.Of(Filing with { Behind = [] }, Day.AddDays(1)).ShouldBeEmpty();

    [Fact]
    public void Of_TheNextDay_IsTheSameOccasion_UntilTheMatterOrTheDeadlineChanges()
    {
        string[] Occasions(Deadline deadline, int days) => [.. DeadlineNews.Of(deadline, Day.AddDays(days)).Select(news => news.Occasion)];
        Occasions(Filing, -6).ShouldBe(Occasions(Filing, -5));
        Occasions(Filing, 1).ShouldBe(Occasions(Filing, 5));
        Occasions(Filing, -2).ShouldNotContain(Occasions(Filing, -1)[0]);
        Occasions(Filing, -5).ShouldNotContain(Occasions(Filing with { Day = Day.AddDays(1) }, -5)[0]);
        Occasions(Filing, -5).ShouldNotContain(Occasions(Filing with { Key = "Publication 1" }, -5)[0]);
        Occasions(Filing, -5)[0].ShouldNotBe(Occasions(Filing, -5)[1]);
    }
}
