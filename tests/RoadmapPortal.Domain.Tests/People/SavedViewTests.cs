using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.People;

public sealed class SavedViewTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();
    private static readonly PersonId Person = PersonId.New();

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901")]
    public void Keep_WithoutANameOrWithALongOne_IsRefused(string name) =>
        SavedView.WhyNotKeep(name, "", []).ShouldHaveSingleItem().Rule.ShouldBe(SavedView.NameIsThere);

    [Fact]
    public void Keep_AMonstrousQuery_IsRefused() =>
        SavedView.WhyNotKeep("Мой", new string('x', SavedView.LongestQuery + 1), []).ShouldHaveSingleItem().Rule.ShouldBe(SavedView.QueryFits);

    [Fact]
    public void Keep_TheSameName_ChangesTheView()
    {
        var known = SavedView.Keep(Tenant, Person, "Мой  вид", "late=1", []);
        known.Name.ShouldBe("Мой вид");
        SavedView.Keep(Tenant, Person, " Мой вид\n", "mark=AtRisk", [known]).ShouldBe(known);
        known.Query.ShouldBe("mark=AtRisk");
    }

    [Fact]
    public void Keep_OneTooMany_IsRefused_AndAFreedPlaceIsTaken()
    {
        var own = new List<SavedView>();
        for (var number = 0; number < SavedView.Most; number++)
        {
            own.Add(SavedView.Keep(Tenant, Person, $"Вид {number}", "", own));
        }

        SavedView.WhyNotKeep("Ещё", "", own).ShouldHaveSingleItem().Rule.ShouldBe(SavedView.ThereIsRoom);
        SavedView.WhyNotKeep("Вид 3", "late=1", own).ShouldBeEmpty();
        own.RemoveAt(7);
        SavedView.Keep(Tenant, Person, "Ещё", "", own).Place.ShouldBe(7);
    }
}
