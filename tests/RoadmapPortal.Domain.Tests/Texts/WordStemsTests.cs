using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.Texts;

public sealed class WordStemsTests
{
    [Theory]
    [InlineData("дорожная карта", "дорожной картой")]
    [InlineData("дорожная карта", "ДОРОЖНЫЕ КАРТЫ")]
    [InlineData("дорожная карта", "дорожную карту")]
    [InlineData("мероприятие", "мероприятий")]
    [InlineData("мероприятия", "мероприятиями")]
    [InlineData("обучающиеся", "обучающихся")]
    [InlineData("обучающимися", "обучающимся")]
    [InlineData("учащиеся", "учащихся")]
    [InlineData("учитель", "учителей")]
    [InlineData("педагоги", "педагогов")]
    [InlineData("родители", "родителями")]
    [InlineData("компетенция", "компетенций")]
    [InlineData("деятельность", "деятельности")]
    [InlineData("повышение", "повышению")]
    [InlineData("план", "планов")]
    [InlineData("утверждённый", "утвержденного")]
    [InlineData("дети", "детей")]
    [InlineData("школа", "школ")]
    public void Of_FormsOfOneWord_AreOne(string one, string other) => WordStems.Of(one).LikenessTo(WordStems.Of(other)).ShouldBe(1);

    [Theory]
    [InlineData("план", "планшет")]
    [InlineData("школа", "школьник")]
    [InlineData("школа", "школьный")]
    [InlineData("карта", "картон")]
    [InlineData("физика", "химия")]
    [InlineData("разработка", "мониторинг")]
    [InlineData("предметная", "методическая")]
    [InlineData("5", "6")]
    [InlineData("2023", "2024")]
    [InlineData("ОВЗ", "ВПР")]
    public void Of_DifferentWords_StayDifferent(string one, string other) => WordStems.Of(one).LikenessTo(WordStems.Of(other)).ShouldBe(0);

    [Theory]
    [InlineData("", 0)]
    [InlineData("  , – « »", 0)]
    [InlineData("и в на для по г.", 0)]
    [InlineData("План, план и планы", 1)]
    [InlineData("Дорожная карта по профилактике", 3)]
    [InlineData("5-9 классы", 3)]
    public void Count_CountsDifferentWordsThatCount(string text, int expected) => WordStems.Of(text).Count.ShouldBe(expected);

    [Theory]
    [InlineData("дорожная карта", "карта дорожная", 1.0)]
    [InlineData("дорожная карта школы", "дорожная карта", 2.0 / 3)]
    [InlineData("дорожная карта", "план города", 0.0)]
    [InlineData("", "", 0.0)]
    public void LikenessTo_IsTheShareOfCommonWords(string one, string other, double expected) => WordStems.Of(one).LikenessTo(WordStems.Of(other)).ShouldBe(expected);

    [Fact]
    public void TryNext_GivesTheWordsThatCount_AndTheirPlaces()
    {
        const string Text = "Об утверждении, и 5 карт";
        var (at, words) = (0, new List<string>());
        while (WordStems.TryNext(Text, ref at, out var place, out _))
        {
            words.Add(place.In(Text));
        }

        words.ShouldBe(["утверждении", "5", "карт"]);
    }

    [Fact]
    public void First_IsTheFirstWordThatCounts()
    {
        WordStems.Of("О разработке планов").First.ShouldBe(WordStems.Of("разработка").First);
        WordStems.Of("…").First.ShouldBeNull();
    }

    /// <summary>The bound may be too high, or most pairs would be compared for nothing; too low, and repeated rows would be missed.</summary>
    [Fact]
    public void LikenessAtMost_IsNeverBelowTheLikeness()
    {
        var random = new Random(20_261_125);
        for (var attempt = 0; attempt < 20_000; attempt++)
        {
            var (one, other) = (Words(random), Words(random));
            one.LikenessAtMost(other).ShouldBeGreaterThanOrEqualTo(one.LikenessTo(other));
            one.LikenessTo(other).ShouldBe(other.LikenessTo(one));
            one.LikenessTo(one).ShouldBe(one.Count == 0 ? 0 : 1);
        }
    }

    [Fact]
    public void LikenessAtMost_OfStrangers_IsMostlyTooLowToLookCloser() =>
        WordStems.Of("Организация выезда руководителей").LikenessAtMost(WordStems.Of("Онлайн конкурс профессий")).ShouldBeLessThan(0.8);

    private static WordStems Words(Random random) =>
        WordStems.Of(string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => $"{(char)('а' + random.Next(32))}{random.Next(3)}")));
}
