using RoadmapPortal.Domain.Notifications;

namespace RoadmapPortal.Domain.Tests.Notifications;

/// <summary>Whatever is typed becomes one line, and no address leads out of the portal.</summary>
public sealed class NewsTests
{
    [Theory]
    [InlineData("Карта «А»\r\nBcc: evil@example.com", "Карта «А» Bcc: evil@example.com")]
    [InlineData("  а\t\u2028\u0000б\u202e в  ", "а б в")]
    [InlineData("а\ud83dб", "аб")]
    public void Text_OfSeveralLinesOrHiddenSigns_IsOneLine(string typed, string line) => Of(typed).Text.ShouldBe(line);

    [Fact]
    public void Text_TooLong_IsCutBetweenSigns()
    {
        var text = Of(string.Concat(new string('а', News.LongestText - 2), "😀😀")).Text;
        text.Length.ShouldBeLessThanOrEqualTo(News.LongestText);
        text.ShouldEndWith("а…");
    }

    [Theory]
    [InlineData("https://evil.example/m/")]
    [InlineData("//evil.example/m/sochi")]
    [InlineData("/m/sochi\\@evil")]
    [InlineData("/m/so chi")]
    [InlineData("/m/sochi\r\nSet-Cookie: a=b")]
    [InlineData("/sign-out")]
    public void Address_OutsideOfThePortal_IsRefused(string address) =>
        Should.Throw<ArgumentException>(() => new News(NotificationMatter.Reminder, null, "Слова", address));

    [Fact]
    public void Occasion_NotGiven_IsOneOfItsOwn() => Of("а").Occasion.ShouldNotBe(Of("а").Occasion);

    private static News Of(string text) => new(NotificationMatter.Reminder, null, text, "/m/sochi");
}
