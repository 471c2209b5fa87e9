using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class AuditedCodesTests
{
    [Theory]
    [InlineData("2.1", "")]
    [InlineData("2.1., 2.2.", "")]
    [InlineData("2.1–2.2", "")]
    [InlineData("п. 2.1 и 2.2", "")]
    [InlineData("все параметры", "")]
    [InlineData("все выявленные параметры", "")]
    [InlineData("", "")]
    [InlineData("–", "")]
    [InlineData("1.2", "1.2")]
    [InlineData("2.1, 2.3", "2.3")]
    [InlineData("9.9, 2.1, 8.8.", "9.9 | 8.8")]
    [InlineData("2.1–2.3", "2.1–2.3")]
    [InlineData("2.1 кадры", "кадры")]
    [InlineData("2,1", "2,1")]
    public void Look_CodesOfTheCodeCell_ThatTheAuditHasNot_AreFound(string codes, string expected) =>
        Checkup.FoundIn(RoadmapChecks.CodesAreAudited, ColumnKind.Codes, codes).ShouldBe(expected);

    [Theory]
    [InlineData("Контингент обучающихся по параметру 1.2", "1.2")]
    [InlineData("Обучающиеся по параметрам 2.1, 5.1 и 6.2", "5.1 | 6.2")]
    [InlineData("Обучающиеся по параметрам 2.1 и 2.2", "")]
    [InlineData("Приказ от 01.02.2023, пункт 5.1, рост на 4.6 %", "")]
    [InlineData("Версия 1.2 параметров", "")]
    [InlineData("№ 1.2", "")]
    public void Look_CodesOfProse_AreFoundAfterTheWordParameterAlone(string audience, string expected) =>
        Checkup.FoundIn(RoadmapChecks.CodesAreAudited, ColumnKind.Audience, audience).ShouldBe(expected);

    [Fact]
    public void Look_WithoutAnAudit_FindsNothing() => new Checkup { Audit = null }.Row("Семинар", codes: "9.9").Lines().ShouldBeEmpty();

    /// <summary>A school that copied the codes of the region's paper: the code means something there.</summary>
    [Fact]
    public void Look_ACodeOfAnotherNumbering_OffersOurs()
    {
        var flaw = new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", otherCode: "1.1").Row("Семинар", codes: "2.1, 1.1").Flaws(RoadmapChecks.CodesAreAudited).ShouldHaveSingleItem();
        flaw.Words.ShouldBe("Кода 1.1 нет в аудите. В другой нумерации это параметр 4.1 «Дефицит педагогов».");
        flaw.Fixes.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().Words.ShouldBe("2.1, 4.1");
    }

    [Fact]
    public void Look_ACodeOfAnotherNumberingOutOfARange_IsNotReplaced() =>
        new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", otherCode: "1.1").Row("Семинар", codes: "1.1–1.2").Flaws(RoadmapChecks.CodesAreAudited)
            .ShouldAllBe(flaw => flaw.Fixes.Count == 0);

    /// <summary>A name is no code: it is not put into the code cell.</summary>
    [Fact]
    public void Look_AParameterThatHasNoCodeHere_IsNotOffered()
    {
        var checkup = new Checkup();
        var parameter = checkup.Parameter("Кадры", "Дефицит педагогов");
        parameter.AddCode(Domain.Risks.CodeNumbering.LocalWhole, Domain.Risks.ParameterCode.Parse("1.1"), "1.1");
        checkup.Audited(parameter);
        checkup.Row("Семинар", codes: "1.1").Flaws(RoadmapChecks.CodesAreAudited).ShouldHaveSingleItem().Fixes.ShouldBeEmpty();
    }
}
