using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.Texts;

public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("MMC", "ММС")]
    [InlineData("AaBCcEeHKMOoPpTXxYy", "АаВСсЕеНКМОоРрТХхУу")]
    [InlineData("COVID-19", "СОVID-19")]
    [InlineData("Школа № 5", "Школа № 5")]
    [InlineData("", "")]
    public void ToCyrillic_LettersThatLookTheSame_AreReplaced(string word, string expected) => LookAlike.ToCyrillic(word).ShouldBe(expected);
}
