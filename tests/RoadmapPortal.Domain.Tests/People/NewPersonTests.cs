using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Tests.People;

public sealed class NewPersonTests
{
    [Theory]
    [InlineData("a@b.ru")]
    [InlineData("Mironova.E_V+portal@obr.sochi-edu.ru")]
    public void WhyNot_AnEmail_Passes(string email) => new NewPerson(email, "Миронова Е.В.").WhyNot().ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("admin")]
    [InlineData("admin@localhost")]
    [InlineData("a@b@c.ru")]
    [InlineData("a b@c.ru")]
    [InlineData("почта@школа.рф")]
    [InlineData("<a@b.ru>")]
    [InlineData("a@b.ru\nBcc: c@d.ru")]
    [InlineData("a@b.ru\n")]
    [InlineData("a@.ru")]
    public void WhyNot_AnythingElse_IsRefused(string email) => new NewPerson(email, "Миронова Е.В.").WhyNot().ShouldHaveSingleItem().Rule.ShouldBe(NewPerson.EmailIsWellFormed);

    [Fact]
    public void WhyNot_AnEmailWithoutEnd_IsRefused()
    {
        var tail = "@b.ru";
        new NewPerson(new string('a', NewPerson.LongestEmail - tail.Length) + tail, "Миронова Е.В.").WhyNot().ShouldBeEmpty();
        new NewPerson(new string('a', NewPerson.LongestEmail - tail.Length + 1) + tail, "Миронова Е.В.").WhyNot().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Миронова\nЕ.В.")]
    public void WhyNot_NoNameOnOneLine_IsRefused(string name) => new NewPerson("a@b.ru", name).WhyNot().ShouldHaveSingleItem().Rule.ShouldBe(NewPerson.NameFits);

    [Fact]
    public void WhyNot_ANameWithoutEnd_IsRefused()
    {
        new NewPerson("a@b.ru", new string('а', NewPerson.LongestName)).WhyNot().ShouldBeEmpty();
        new NewPerson("a@b.ru", new string('а', NewPerson.LongestName + 1)).WhyNot().ShouldHaveSingleItem();
    }
}
