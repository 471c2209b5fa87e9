using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Documents.Tests.Spreadsheets;

public sealed class LetterWidthsTests
{
    private static readonly LetterWidths Regular = LetterWidths.Of(FontStyle.Regular);

    // A digit of the face is half an em wide and a space a quarter: ten digits and a space are 5.25.
    [Theory]
    [InlineData("", 1)]
    [InlineData("1234567890", 1)]
    [InlineData("1234567890 ", 1)]
    [InlineData("12345 6789", 1)]
    [InlineData("12345 67890", 2)]
    [InlineData("12345\u00A067890", 2)]
    [InlineData("12345678901", 2)]
    [InlineData("123456789012345678901", 3)]
    [InlineData("12 12345678901", 3)]
    [InlineData("1\n2", 2)]
    [InlineData("1\n\n2\n", 4)]
    [InlineData("12345 12345 12345", 3)]
    [InlineData("1234567-я 890", 2)]
    public void Lines_AreCountedAsAProgramBreaksThem(string text, int lines) => Regular.LinesOf(text, 5.01).ShouldBe(lines);

    [Fact]
    public void Hyphen_BreaksAWordOnlyBeforeALetter()
    {
        // With the break «12345-» stands on the first line and «аб» on the second with «1»; without it the word moves whole.
        Regular.LinesOf("12 12345-аб 12345", 5.01).ShouldBe(2);
        Regular.LinesOf("12 12345-678 12345", 5.01).ShouldBe(3);
    }

    [Fact]
    public void Widths_AreThoseOfTheFace()
    {
        Regular.Of("12345 ").ShouldBe(2.75, 0.001);
        LetterWidths.Of(FontStyle.Bold).Of("Ш").ShouldBeGreaterThan(Regular.Of("Ш"));
        // No face of ours has this character; another program's font will.
        Regular.Of("\uE000").ShouldBe(1);
    }
}
