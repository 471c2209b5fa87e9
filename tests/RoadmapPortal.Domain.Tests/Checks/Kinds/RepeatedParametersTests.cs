using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class RepeatedParametersTests
{
    [Theory]
    [InlineData("Наличие обучающихся с ОВЗ (отклонения в развитии)", "Наличие обучающихся с ОВЗ")]
    [InlineData("Наличие обучающихся с ОВЗ", "Наличие обучающихся с ОВЗ")]
    [InlineData("Низкая мотивация (к учению)", "Низкая мотивация (к учению)")]
    [InlineData("Низкая мотивация школьников", "НИЗКАЯ МОТИВАЦИЯ ШКОЛЬНИКА")]
    public void Look_OneNameUnderTwoCodes_IsFound(string name, string other)
    {
        var flaw = new Checkup().Parameter("Контингент детей", "3.1", name).Parameter("Риски", "8.2", other).Flaws().ShouldHaveSingleItem();
        (flaw.Check, flaw.Place.Words).ShouldBe((RoadmapChecks.OneParameterHasOneCode, "Аудит, параметр 8.2"));
        flaw.Words.ShouldBe($"Один параметр стоит в аудите под двумя кодами: 3.1 «{name}» и 8.2 «{other}».");
    }

    [Theory]
    [InlineData("Низкая предметная подготовка учителей (математики)", "Низкая методическая подготовка учителей (математики)")]
    [InlineData("Дефицит специалистов (психолога)", "Дефицит специалистов (логопеда)")]
    [InlineData("Наличие обучающихся из многодетных семей", "Наличие обучающихся из малообеспеченных семей")]
    [InlineData("Дефицит педагогов", "Дефицит")]
    [InlineData("(математика)", "(русский)")]
    public void Look_NamesThatDifferByAWord_AreNotFound(string name, string other) =>
        new Checkup().Parameter("Контингент детей", "3.1", name).Parameter("Риски", "8.2", other).Flaws(RoadmapChecks.OneParameterHasOneCode).ShouldBeEmpty();
}
