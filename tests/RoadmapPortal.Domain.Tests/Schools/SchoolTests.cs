using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Tests.Schools;

/// <summary>What the register takes and what it refuses.</summary>
public sealed class SchoolTests
{
    private static readonly DateOnly LastDay = new(2024, 8, 31);

    [Theory]
    [InlineData("12")]
    [InlineData("г44")]
    [InlineData("НОШ № 80")]
    [InlineData("МТЛ")]
    public void Details_OfRealLabels_AreTaken(string label) =>
        Register.Details(label, SchoolKindNames.At(label) ?? (label == "МТЛ" ? SchoolKind.Lyceum : SchoolKind.Secondary)).WhyNot().ShouldBeEmpty();

    [Fact]
    public void Details_EachMistake_IsToldByItsRule()
    {
        Only(Register.Details("", number: 1), SchoolDetails.HasALabel);
        Only(Register.Details(new string('ы', 61)), SchoolDetails.HasALabel);
        Only(Register.Details("12", name: " \t\n "), SchoolDetails.HasAName);
        Only(Register.Details("12", name: new string('ы', 401)), SchoolDetails.HasAName);
        Only(Register.Details("школа, вечер"), SchoolDetails.LabelIsNoList);
        Only(Register.Details("МТЛ", number: 0), SchoolDetails.NumberIsOfASchool);
        Only(Register.Details("МТЛ", number: 10_000), SchoolDetails.NumberIsOfASchool);
        Only(Register.Details("г44", SchoolKind.Gymnasium, 45), SchoolDetails.LabelHasTheNumber);
        Only(SchoolDetails.Typed(SchoolKind.Secondary, null, "44", "СОШ", [], null, null), SchoolDetails.LabelHasTheNumber);
        Only(Register.Details("НОШ № 80", SchoolKind.Secondary), SchoolDetails.LabelIsOfTheKind);
        Only(Register.Details("12", aliases: [.. Enumerable.Range(0, 21).Select(at => $"школа слово{at}")]), SchoolDetails.AliasesAreFew);

        static void Only(SchoolDetails details, Rule rule) => details.WhyNot().ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    [Theory]
    [InlineData("school12.ru", "http://school12.ru")]
    [InlineData("https://школа12.рф/страница?x=1", "https://школа12.рф/страница?x=1")]
    [InlineData(" HTTP://school12.ru ", "HTTP://school12.ru")]
    public void Site_OfASchool_IsTaken(string typed, string kept)
    {
        var details = Register.Details("12", site: typed);
        details.Site.ShouldBe(kept);
        details.WhyNot().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://school.ru/%0aalert(1)")]
    [InlineData("ftp://school12.ru")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@school12.ru")]
    [InlineData("https://localhost")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("школа двенадцать")]
    public void Site_ThatIsNone_IsRefused(string typed) => Register.Details("12", site: typed).WhyNot().ShouldHaveSingleItem().Rule.ShouldBe(SchoolDetails.SiteIsAnAddress);

    [Theory]
    [InlineData("Иванова А.А.", true)]
    [InlineData("А. А. Иванова", true)]
    [InlineData("Иванова Анна Андреевна", true)]
    [InlineData("Петрова-Водкина Анна", true)]
    [InlineData("директор", false)]
    [InlineData("Иванова А.А., и.о.", false)]
    [InlineData("=HYPERLINK(1)", false)]
    [InlineData("+7 900 000 00 00", false)]
    public void Principal_IsAPersonsName(string typed, bool isTaken) => (Register.Details("12", principal: typed).WhyNot().Count == 0).ShouldBe(isTaken);

    [Theory]
    [InlineData("Г44", "case")]
    [InlineData("г 44", "a space")]
    [InlineData("г№44", "the sign of a number")]
    [InlineData("О44", "a capital")]
    [InlineData("o44", "a Latin letter")]
    [InlineData("5", "another's label")]
    [InlineData("Гимназия 44", "another's alias")]
    [InlineData("СОШ № 5", "what lists read already")]
    [InlineData("2–6", "a range of others")]
    [InlineData("5, 66", "a list that names another")]
    [InlineData("5 и 2", "a list of others")]
    [InlineData("все школы", "all of them")]
    [InlineData("школы", "any of them")]
    [InlineData("СОШ", "any of a kind")]
    [InlineData("и", "a word of lists")]
    [InlineData("№", "nothing")]
    [InlineData("школа; ещё", "the sign between spellings")]
    public void Alias_ThatMeansOrLooksLikeAnother_IsRefused(string alias, string why)
    {
        var (schools, subject) = Town();
        subject.WhyNotAddAlias(alias, new SchoolSpellings(schools)).ShouldHaveSingleItem(why);
        Should.Throw<RefusedException>(() => subject.AddAlias(alias, new SchoolSpellings(schools)));
        subject.Aliases.ShouldBe([]);
    }

    [Theory]
    [InlineData("МОУ СОШ № 102, с. Степное")]
    [InlineData("СОШ № 5 с. Горное")]
    [InlineData("  школа   на горе ")]
    [InlineData("102а")]
    public void Alias_OfItsOwn_IsTaken_AndListsReadIt(string alias)
    {
        var (schools, subject) = Town();
        subject.AddAlias(alias, new SchoolSpellings(schools));
        var reading = new SchoolList(schools).Read($"2, {alias}, г44");
        reading.Unknown.ShouldBeEmpty();
        reading.Schools.Select(school => school.Label).ShouldBe(["2", "102", "г44"]);
    }

    [Fact]
    public void Alias_ThatTheSchoolHas_ChangesNothing()
    {
        var (schools, subject) = Town();
        var spellings = new SchoolSpellings(schools);
        subject.AddAlias("на горе", spellings);
        subject.AddAlias("НА ГОРЕ", spellings);
        subject.AddAlias("102", spellings);
        subject.Aliases.ShouldBe(["на горе"]);
    }

    [Fact]
    public void Label_OfAClosedSchool_StaysItsOwn()
    {
        var (schools, _) = Town();
        var closed = schools.Single(school => school.Label == "5");
        closed.Close(LastDay);
        School.WhyNotAdd(Register.Details("5"), new SchoolSpellings(schools)).ShouldHaveSingleItem().Rule.ShouldBe(SchoolSpellings.IsFree);
    }

    [Fact]
    public void Change_FreesTheOldSpellings_AndTakesTheNew()
    {
        var (schools, subject) = Town();
        var spellings = new SchoolSpellings(schools);
        subject.Change(Register.Details("103", aliases: ["на горе"]), spellings);
        spellings.OwnerOf("102").ShouldBeNull();
        spellings.OwnerOf("НА ГОРЕ").ShouldBe(subject.Id);
        School.WhyNotAdd(Register.Details("102"), new SchoolSpellings(schools)).ShouldBeEmpty();
    }

    [Fact]
    public void Close_AndReopen_KeepEverythingElse()
    {
        var (schools, subject) = Town();
        var before = subject.Details();
        subject.Close(LastDay);
        (subject.ClosedOn, subject.MergedInto).ShouldBe((LastDay, null));
        subject.WhyNotClose(LastDay).ShouldHaveSingleItem().Rule.ShouldBe(School.IsOpen);
        subject.Details().ShouldBe(before);
        subject.Reopen();
        subject.ClosedOn.ShouldBeNull();
        subject.WhyNotReopen().ShouldHaveSingleItem().Rule.ShouldBe(School.IsClosed);
        subject.WhyNotClose(new DateOnly(224, 8, 31)).ShouldHaveSingleItem().Rule.ShouldBe(School.ClosesOnAnOfficialDay);
        schools.Count.ShouldBe(5);
    }

    [Fact]
    public void Merge_IntoItself_OrAClosedOne_IsRefused()
    {
        var (schools, subject) = Town();
        var (five, two) = (schools.Single(school => school.Label == "5"), schools.Single(school => school.Label == "2"));
        subject.WhyNotMerge(subject, LastDay).ShouldHaveSingleItem().Rule.ShouldBe(School.JoinsAnother);
        five.Merge(two, LastDay);
        subject.WhyNotMerge(five, LastDay).ShouldHaveSingleItem().Rule.ShouldBe(School.JoinsAnOpenOne);
        two.WhyNotMerge(five, LastDay).ShouldHaveSingleItem("a school does not join one that is a part of it").Rule.ShouldBe(School.JoinsAnOpenOne);
        two.Label.ShouldBe("2", "the target stays as it is");
        five.Reopen();
        five.MergedInto.ShouldBeNull();
    }

    [Fact]
    public void Mergers_WhateverTheOrder_NeverMakeARing()
    {
        var random = new Random(20240831);
        var schools = Register.Schools([.. Enumerable.Range(1, 8).Select(number => $"{number}")]);
        for (var step = 0; step < 2_000; step++)
        {
            var (one, other) = (schools[random.Next(schools.Count)], schools[random.Next(schools.Count)]);
            if (one.WhyNotMerge(other, LastDay).Count == 0)
            {
                one.Merge(other, LastDay);
            }
            else if (random.Next(3) == 0 && one.WhyNotReopen().Count == 0)
            {
                one.Reopen();
            }

            foreach (var school in schools)
            {
                var at = school;
                for (var steps = 0; at.MergedInto is { } into; steps++)
                {
                    steps.ShouldBeLessThan(schools.Count, "a ring");
                    at = schools.Single(next => next.Id == into);
                }
            }
        }
    }

    private static (List<School> Schools, School Subject) Town()
    {
        var schools = Register.Schools("2", "5", "г44", "о44", "102");
        schools[2].AddAlias("гимназия 44", new SchoolSpellings(schools));
        return (schools, schools[4]);
    }
}
