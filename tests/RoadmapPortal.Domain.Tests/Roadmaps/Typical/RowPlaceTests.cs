using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Typical;
using RoadmapPortal.Domain.Tests.Checks;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Typical;

/// <summary>A row that is taken over goes where one would look for it.</summary>
public sealed class RowPlaceTests
{
    [Fact]
    public void SectionThatWorksAgainstTheFactor_TakesIt_AtItsLevel()
    {
        var checkup = new Checkup().Section("I. МОТИВАЦИЯ", Level.Municipal).Parameter("Низкая мотивация", "8.1", "Мотивация школьников")
            .Section("II. КОНТИНГЕНТ", Level.Municipal).Row("Ярмарка").Parameter("Низкая мотивация", "8.2", "Мотивация педагогов", isCovered: false);

        Place(checkup, "8.2", Level.School).ShouldBe(("I. МОТИВАЦИЯ", Level.School));
        Place(checkup, "8.2", Level.None).ShouldBe(("I. МОТИВАЦИЯ", Level.Municipal));
    }

    [Fact]
    public void SectionHeadedByTheFactor_TakesIt_AndWithoutOneTheLast()
    {
        var named = new Checkup().Section("I. НИЗКАЯ МОТИВАЦИЯ ШКОЛЬНИКОВ").Row("Ярмарка", codes: "").Section("II. ПРОЧЕЕ").Row("Форум", codes: "")
            .Parameter("Низкая мотивация", "8.2", "Мотивация педагогов", isCovered: false);
        Place(named, "8.2", Level.Municipal).ShouldBe(("I. НИЗКАЯ МОТИВАЦИЯ ШКОЛЬНИКОВ", Level.None));

        var other = new Checkup().Section("I. КАДРЫ").Row("Ярмарка", codes: "").Section("II. ПРОЧЕЕ").Row("Форум", codes: "")
            .Parameter("Низкая мотивация", "8.2", "Мотивация педагогов", isCovered: false);
        Place(other, "8.2", Level.Municipal).ShouldBe(("II. ПРОЧЕЕ", Level.None));
    }

    [Fact]
    public void TableWithoutCodes_TakesNothing()
    {
        var checkup = new Checkup(without: ColumnKind.Codes).Parameter("Низкая мотивация", "8.2", "Мотивация педагогов", isCovered: false);

        RowPlace.For(checkup.Checked(), checkup.Checked().Audited[^1], Level.None).ShouldBeNull();
    }

    private static (string? Heading, Level Level) Place(Checkup checkup, string code, Level level)
    {
        var roadmap = checkup.Checked();
        var place = RowPlace.For(roadmap, roadmap.Audited.Single(line => line.Code == code), level).ShouldNotBeNull();
        return (checkup.Sample.Table.Sections.Single(section => section.Id == place.Section).Heading, place.Level);
    }
}
