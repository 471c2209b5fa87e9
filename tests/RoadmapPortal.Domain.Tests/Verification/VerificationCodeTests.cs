using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Domain.Tests.Verification;

/// <summary>A code is read as people type it, and nothing else is.</summary>
public sealed class VerificationCodeTests
{
    [Theory]
    [InlineData("K7QP-03ZD-9XWA", "K7QP03ZD9XWA")]
    [InlineData(" k7qp 03zd 9xwa ", "K7QP03ZD9XWA")]
    [InlineData("К7QР–О3ZD–9ХWА", "K7QP03ZD9XWA")] // К, Р, О, Х and А are Russian.
    [InlineData("ILOO-0000-1111", "110000001111")]
    [InlineData("УТМЕНВСАЗ000", "YTMEHBCA3000")]
    public void TryParse_AsPeopleTypeIt_IsTheCode(string typed, string expected)
    {
        VerificationCode.TryParse(typed, out var code).ShouldBeTrue();
        code.Value.ShouldBe(expected);
        VerificationCode.Parse(code.Words).ShouldBe(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QP-03ZD-9XW")]
    [InlineData("K7QP-03ZD-9XWAA")]
    [InlineData("K7QP-03ZD-9XWU")]
    [InlineData("K7QP-03ZD-9XWЯ")]
    [InlineData("K7QP_03ZD_9XWA")]
    [InlineData("' or 1=1 --")]
    public void TryParse_AnythingElse_IsNone(string? typed) => VerificationCode.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void New_IsNeverTheSame_AndIsPrintedInFours()
    {
        var codes = Enumerable.Range(0, 1_000).Select(_ => VerificationCode.New()).ToList();
        codes.Distinct().Count().ShouldBe(1_000);
        codes.ShouldAllBe(code => code.Words.Length == 14 && code.Words[4] == '-' && code.Words[9] == '-' && VerificationCode.Parse(code.Words) == code);
    }
}
