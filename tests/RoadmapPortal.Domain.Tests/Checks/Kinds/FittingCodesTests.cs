using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class FittingCodesTests
{
    private const string Control = "Отсутствие внутришкольного контроля за достижением метапредметных результатов, формированием функциональной грамотности";

    [Theory]
    [InlineData("Включение формирующего оценивания, база данных для формирования функциональной грамотности", "4.1")]
    [InlineData("Контроль метапредметных результатов", "4.1")]
    [InlineData("Внутришкольный контроль грамотности и кадровых решений", "")]
    [InlineData("Внутришкольный контроль", "")]
    [InlineData("Дефицит педагогов: контроль метапредметных результатов", "")]
    [InlineData("Родительское собрание", "")]
    [InlineData("", "")]
    public void Look_ATitleWithThreeWordsOfAnotherFactor_AndNoneOfItsOwn_IsFound(string title, string expected) =>
        string.Join(" | ", Audited().Row(title, codes: "4.1").Found(RoadmapChecks.CodesFitTheActivity)).ShouldBe(expected);

    [Theory]
    [InlineData("7.4")]
    [InlineData("4.1, 7.4")]
    [InlineData("все параметры")]
    [InlineData("9.9")]
    [InlineData("")]
    public void Look_ARowThatHasTheFittingCodeOrNoneOfTheAudit_IsNotFound(string codes) =>
        Audited().Row("Контроль метапредметных результатов", codes: codes).Flaws(RoadmapChecks.CodesFitTheActivity).ShouldBeEmpty();

    /// <summary>«Обучающихся» stands in the names of two factors: it tells neither.</summary>
    [Fact]
    public void Look_WordsThatTwoFactorsShare_TellNothing() =>
        new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов").Parameter("Оценка", "7.1", "Низкие результаты обучающихся школы").Parameter("Мотивация", "8.1", "Низкая мотивация обучающихся школы")
            .Row("Низкие показатели обучающихся школ", codes: "4.1").Flaws(RoadmapChecks.CodesFitTheActivity).ShouldBeEmpty();

    [Fact]
    public void Look_AHint_OffersToReplaceTheCodeOrToAddOne()
    {
        var flaw = Audited().Row("Контроль метапредметных результатов", codes: "4.1.,").Flaws(RoadmapChecks.CodesFitTheActivity).ShouldHaveSingleItem();
        flaw.Severity.ShouldBe(CheckSeverity.Hints);
        flaw.Fixes.Select(fix => $"{fix.Words}: {fix.Changes.ShouldHaveSingleItem().Words}").ShouldBe(["Заменить на 7.4: 7.4", "Добавить 7.4: 4.1., 7.4"]);
    }

    private static Checkup Audited() => new Checkup().Parameter("Кадровые ресурсы", "4.1", "Дефицит педагогов").Parameter("Отсутствие объективной ВСОКО", "7.4", Control);
}
