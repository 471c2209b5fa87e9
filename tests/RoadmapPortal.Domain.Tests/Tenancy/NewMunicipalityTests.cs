using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Tenancy;

public sealed class NewMunicipalityTests
{
    private static readonly NewMunicipality Good = new("sochi", " Город Сочи ", "Сочи", "Управление образования");

    [Fact]
    public void Create_ReadsTheSlug_AndTrimsTheNames()
    {
        Good.WhyNotCreate().ShouldBeEmpty();
        var (id, name, shortName, authority) = (MunicipalityId.New(), "Город Сочи", "Сочи", "Управление образования");
        var made = Good.Create(id);
        (made.Id, made.Slug.Value, made.Name, made.ShortName, made.Authority, made.IsPublic).ShouldBe((id, "sochi", name, shortName, authority, false));
    }

    [Fact]
    public void WhyNotCreate_TellsEverythingAtOnce_AndWhichName()
    {
        var refusals = new NewMunicipality("Сочи", " ", new string('а', NewMunicipality.LongestShortName + 1), "Управление\nобразования").WhyNotCreate();
        refusals.Select(refusal => refusal.Rule).ShouldBe([NewMunicipality.SlugIsWellFormed, NewMunicipality.NameFits, NewMunicipality.NameFits, NewMunicipality.NameFits]);
        refusals[0].Words.ShouldContain("«Сочи»");
        refusals[2].Words.ShouldBe("Краткое наименование – от 1 до 60 знаков в одну строку, здесь 61.");
    }

    [Fact]
    public void WhyNotCreate_NamesAsLongAsMayBe_Pass() =>
        new NewMunicipality("sochi", new string('а', NewMunicipality.LongestName), new string('а', NewMunicipality.LongestShortName), new string('а', NewMunicipality.LongestName))
            .WhyNotCreate().ShouldBeEmpty();

    [Fact]
    public void Create_ThatNobodyAskedAbout_Throws() => Should.Throw<RefusedException>(() => (Good with { Slug = "check" }).Create(MunicipalityId.New()));
}
