using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Domain.Tests.Risks;

/// <summary>Picking a parameter changes one code and nothing else of what is typed.</summary>
public sealed class CodeCellTests
{
    [Theory]
    [InlineData("", "1.1", "1.1")]
    [InlineData("  ", "1.1", "1.1")]
    [InlineData("2.1", "1.1", "2.1, 1.1")]
    [InlineData("2.1.,2.2.", "2.3", "2.1.,2.2.,2.3.")]
    [InlineData("5.1 5.2", "5.3", "5.1 5.2 5.3")]
    [InlineData("1.1,\n1.2", "1.3", "1.1,\n1.2,\n1.3")]
    [InlineData("1.1,", "1.3", "1.1, 1.3")]
    [InlineData("1.1, ", "1.3", "1.1, 1.3")]
    [InlineData("1.1 и 1.2", "1.3", "1.1 и 1.2, 1.3")]
    [InlineData("2.1–2.4", "3.1", "2.1–2.4, 3.1")]
    [InlineData("приоритет", "3.1", "приоритет, 3.1")]
    public void CodeThatIsNotThere_IsAddedInTheNotationOfTheOthers(string words, string code, string expected) => Toggle(words, code).ShouldBe(expected);

    [Theory]
    [InlineData("1.1", "1.1", "")]
    [InlineData("2.1.,2.2.", "2.1", "2.2.")]
    [InlineData("2.1.,2.2.", "2.2", "2.1.")]
    [InlineData("1.1, 1.2 и 1.3", "1.2", "1.1, 1.3")]
    [InlineData("1.1, 1.2 и 1.3", "1.3", "1.1, 1.2")]
    [InlineData("1.1 и 1.2", "1.1", "1.2")]
    [InlineData("1.1,\n1.2", "1.2", "1.1")]
    [InlineData("1.1, 2.1, 1.1", "1.1", "2.1")]
    [InlineData("2.1–2.4", "2.3", "2.1, 2.2, 2.4")]
    [InlineData("2.1-2.2, 3.1", "2.1", "2.2, 3.1")]
    [InlineData("1.1, приоритет", "1.1", "приоритет")]
    public void CodeThatIsThere_IsTakenOutWithWhatPartsIt(string words, string code, string expected) => Toggle(words, code).ShouldBe(expected);

    [Fact]
    public void EveryParameter_IsInsteadOfCodes_AndOneCodeInsteadOfIt()
    {
        CodeCell.ToggleEvery("1.1, 2.2").ShouldBe("все параметры");
        CodeCell.ToggleEvery("По всем выявленным параметрам").ShouldBe("");
        Toggle("все параметры", "2.1").ShouldBe("2.1");
    }

    [Fact]
    public void WhateverIsTyped_TheOtherCodesStay()
    {
        var random = new Random(5);
        string[] pieces = ["1.1", "1.2.", "2.1–2.4", "2.2-2.3.", "3.1", ",", ", ", " ", "\n", ";", " и ", "п. ", "слово", ".", "–", "все параметры", "и"];
        for (var attempt = 0; attempt < 20_000; attempt++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
            var code = ParameterCode.Parse(random.Next(2) == 0 ? "2.2" : "1.1");
            var before = ParameterCodeList.Read(words);

            var after = ParameterCodeList.Read(CodeCell.Toggle(words, code));

            after.Codes.Contains(code).ShouldBe(!before.Codes.Contains(code), words);
            after.Codes.Where(other => other != code).ShouldBe(before.Codes.Where(other => other != code), words);
        }
    }

    private static string Toggle(string words, string code) => CodeCell.Toggle(words, ParameterCode.Parse(code));
}
