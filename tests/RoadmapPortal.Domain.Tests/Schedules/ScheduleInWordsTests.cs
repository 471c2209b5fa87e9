using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Schedules;

public sealed class ScheduleInWordsTests
{
    [Theory]
    [InlineData("сентябрь – май", "сентябрь 2023 – май 2024, год выведен из периода")]
    [InlineData("апрель-май 2024г.", "апрель – май 2024")]
    [InlineData("Декабрь, июнь", "декабрь 2023; июнь 2024, год выведен из периода")]
    [InlineData("до 30.04.2024 г.", "до 30 апреля 2024")]
    [InlineData("с 1 сентября 2023", "с 1 сентября 2023")]
    [InlineData("10-12.05.2024", "10 – 12 мая 2024")]
    [InlineData("28 августа – 5 сентября 2023 г.", "28 августа 2023 – 5 сентября 2023")]
    [InlineData("2024 г.", "2024 год")]
    [InlineData("2023-2024 гг.", "2023 – 2024 годы")]
    [InlineData("в течение года", "всё время: август 2023 – июль 2024")]
    [InlineData("ежегодно (сентябрь, январь)", "ежегодно: сентябрь 2023; январь 2024")]
    [InlineData("Ежемесячно 28", "ежемесячно: 12 раз, от «28 августа 2023» до «28 июля 2024»")]
    [InlineData("2 раза в год", "ежегодно 2 раза: август 2023 – июль 2024")]
    [InlineData("по понедельникам", "еженедельно: 52 раза, от «7 августа 2023» до «29 июля 2024»")]
    [InlineData("по графику", "по плану, без даты")]
    [InlineData("ежегодно по отдельному графику", "ежегодно, по плану, без даты")]
    [InlineData("", "срок не указан")]
    [InlineData("осенью", "Не понято: «осенью».")]
    public void ToString_SaysHowTheWordsWereUnderstood(string text, string understood) =>
        Schedule.Read(text, Notation.Period("2023-08-01..2024-07-31")).ToString().ShouldBe(understood);

    [Fact]
    public void ToString_InAnotherCulture_IsTheSame()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("ar-SA");
            Schedule.Read("май 2020", Notation.Period("2023-08-01..2024-07-31")).Problems[0].Words
                .ShouldBe("Срок «май 2020» выходит за плановый период (01.08.2023 – 31.07.2024).");
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
