using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class ApprovalWordsTests
{
    [Theory]
    [InlineData("Дорожная карта", "УТВЕРЖДЕНО", "В грифе документа «УТВЕРЖДЕНО», а о том, что названо «Дорожная карта», говорят «УТВЕРЖДЕНА».")]
    [InlineData("План мероприятий («дорожная карта»)", "«Утверждена»", "В грифе документа «Утверждена», а о том, что названо «План мероприятий», говорят «УТВЕРЖДЁН».")]
    [InlineData("Мероприятия по поддержке", "утвержден", "В грифе документа «утвержден», а о том, что названо «Мероприятия по», говорят «УТВЕРЖДЕНЫ».")]
    public void Look_AWordThatDisagrees_IsFound(string title, string line, string words)
    {
        var flaw = Stamped(title, line).Flaws().ShouldHaveSingleItem();
        (flaw.Check, flaw.Place.Words, flaw.Words).ShouldBe((RoadmapChecks.TheWordOfApprovalAgrees, "Гриф утверждения", words));
    }

    [Theory]
    [InlineData("Дорожная карта", "УТВЕРЖДЕНА")]
    [InlineData("Дорожная карта", "Утверждена")]
    [InlineData("План мероприятий", "УТВЕРЖДЕН")]
    [InlineData("План мероприятий", "УТВЕРЖДЁН")]
    [InlineData("Дорожная карта", "УТВЕРЖДАЮ")]
    [InlineData("Дорожная карта", "после утверждения")]
    public void Look_AWordThatAgrees_IsNotFound(string title, string line) => Stamped(title, line).Lines().ShouldBeEmpty();

    private static Checkup Stamped(string title, string line)
    {
        var checkup = new Checkup(title: title);
        checkup.Roadmap.Stamp([line, "Приказом директора", "от 30 марта 2023г. № 164"]);
        return checkup;
    }
}
