using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.Commands;

/// <summary><c>check</c>, as an administrator types it, on the five documents.</summary>
public sealed class CheckCommandTests(LoadDemoTests.DemoDatabase demo) : IClassFixture<LoadDemoTests.DemoDatabase>
{
    [Theory]
    [InlineData("shkola-12", 1, "Кода 1.2 нет в аудите.", "14 мешают сдать, 2 стоит посмотреть, 1 подсказка")]
    [InlineData("sochi", 1, "Приказ, пункт 5.2", "1 мешает сдать, 11 стоит посмотреть, 21 подсказка")]
    [InlineData("novorossiysk", 0, "строка 25, графа «Дата проведения»", "1 стоит посмотреть, 21 подсказка")]
    public async Task Check_PrintsWhatIsWrongAndFailsIfSomethingBlocks(string slug, int expected, string line, string count)
    {
        var (code, output, error) = await CommandLine.RunAsync(demo.Database.Connections, "check", "--municipality", slug);

        (code, error).ShouldBe((expected, ""));
        output.ShouldContain(line);
        output.TrimEnd().ShouldEndWith(count);
    }

    [Fact]
    public async Task Check_IsATable()
    {
        var (_, output, _) = await CommandLine.RunAsync(demo.Database.Connections, "check", "--municipality", "meshchovsk");

        var lines = output.TrimEnd().Split('\n');
        lines[0].ShouldStartWith("Важность          Проверка");
        var column = lines[0].IndexOf("Место", StringComparison.Ordinal);
        lines[1..^2].ShouldAllBe(line => line[column - 1] == ' ' && line[column] != ' ');
    }

    [Theory]
    [InlineData("nigde", "There is no municipality 'nigde'")]
    [InlineData("Не слаг", "There is no municipality 'Не слаг'")]
    [InlineData("sochi", "has no such roadmap", "--school", "1")]
    public async Task Check_OfNothing_IsOneLineAndAnotherCode(string slug, string expected, params string[] more)
    {
        var (code, output, error) = await CommandLine.RunAsync(demo.Database.Connections, ["check", "--municipality", slug, .. more]);

        (code, output).ShouldBe((2, ""));
        error.Trim().ShouldContain(expected);
        error.Trim().ShouldNotContain("\n");
    }
}
