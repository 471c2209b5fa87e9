using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Audits.SelfAudit;

public sealed class AnswerWordsTests
{
    [Theory]
    [InlineData("https://school1.example/plan.pdf?год=2023")]
    [InlineData("http://школа.рф")]
    public void Link_OfAPage_IsTaken(string link) => new AnswerWords(AnswerValue.Found, Link: link).WhyNot().ShouldBeEmpty();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://school.example/a")]
    [InlineData("//school.example")]
    [InlineData("school.example")]
    [InlineData("https://")]
    [InlineData("https://user:secret@school.example")]
    [InlineData("https://school.example/a b")]
    [InlineData("https:\n//school.example")]
    public void Link_OfAnythingElse_IsRefused(string link) => new AnswerWords(AnswerValue.Found, Link: link).WhyNot().ShouldHaveSingleItem().Rule.ShouldBe(AnswerWords.LinkIsAWebAddress);

    [Fact]
    public void Words_TooLong_AreRefusedEach() =>
        new AnswerWords(AnswerValue.Found, new string('а', 2001), 1, new string('а', 41), "https://a.example/" + new string('a', 1000), new string('а', 2001)).WhyNot()
            .Select(refusal => refusal.Rule).ShouldBe([Wording.Fits, Wording.Fits, Wording.Fits, Wording.Fits]);

    [Theory]
    [InlineData("1000000000")]
    [InlineData("-1000000000")]
    [InlineData("0.00001")]
    public void Amount_OutOfReason_IsRefused(string amount) =>
        new AnswerWords(AnswerValue.Found, Amount: decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).WhyNot().ShouldHaveSingleItem().Rule.ShouldBe(AnswerWords.AmountIsReasonable);

    [Fact]
    public void Clean_BlanksAndControls_AreGone() =>
        new AnswerWords(AnswerValue.Found, " а\0б\r\nв ", null, "  ", "", "\t").Clean().ShouldBe(new AnswerWords(AnswerValue.Found, "аб\nв"));

    [Theory]
    [InlineData(@"C:\папка\Справка №1.exe", "Справка №1.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("<b>\"'.pdf", "b.pdf")]
    [InlineData("...", "файл.pdf")]
    [InlineData("", "файл.pdf")]
    [InlineData("и\u0306од.pdf", "йод.pdf")]
    [InlineData("\uD83D", "файл.pdf")]
    public void CleanName_WhateverWasSent_IsAPlainNameOfItsKind(string sent, string kept) => NewEvidence.CleanName(sent, EvidenceKind.Pdf).ShouldBe(kept);

    [Fact]
    public void CleanName_VeryLong_IsCut() => NewEvidence.CleanName(new string('я', 500) + ".pdf", EvidenceKind.Pdf).Length.ShouldBe(NewEvidence.LongestName + 4);
}
