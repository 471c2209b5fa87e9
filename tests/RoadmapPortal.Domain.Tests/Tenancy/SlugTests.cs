using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Tenancy;

public sealed class SlugTests
{
    [Theory]
    [InlineData("sochi")]
    [InlineData("shkola-12")]
    public void TryParse_ASlug_KeepsIt(string text) => Slug.Parse(text).Value.ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Sochi")]
    [InlineData("сочи")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a/../b")]
    [InlineData("sochi\n")]
    [InlineData("s")]
    [InlineData("check")]
    [InlineData("search")]
    public void TryParse_AnythingElse_Fails(string? text) => Slug.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_AsLongAsMayBe_CountsHyphensToo()
    {
        var longest = "a" + string.Concat(Enumerable.Repeat("-b", 19)) + "c";
        longest.Length.ShouldBe(40);
        Slug.TryParse(longest, out _).ShouldBeTrue();
        Slug.TryParse(longest + "d", out _).ShouldBeFalse();
    }
}
