using RoadmapPortal.TestKit;

namespace RoadmapPortal.Web.Tests.Commands;

/// <summary>The program's own command line, as another process, as an administrator types it.</summary>
public sealed class ExportCommandTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("export");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("json", "{")]
    [InlineData("pdf", "%PDF-")]
    [InlineData("docx", "PK")]
    [InlineData("xlsx", "PK")]
    [InlineData("html", "<!DOCTYPE html>")]
    public async Task Export_EachFormat_WritesTheFile(string format, string beginning)
    {
        var path = Path.Combine(folder.FullName, $"out.{format}");
        var (code, error) = await RunAsync(database.Connections.Portal, "export", "--municipality", "primorsk", "--format", format, "--out", path);
        (code, error).ShouldBe((0, ""));
        var text = await File.ReadAllTextAsync(path);
        text.ShouldStartWith(beginning);
        if (format == "json")
        {
            text.ShouldContain("Дорожная карта: Приморск");
            text.ShouldNotContain("Заречный");
        }
    }

    [Theory]
    [InlineData("nigde", "json", "There is no municipality 'nigde'")]
    [InlineData("Не слаг", "json", "There is no municipality 'Не слаг'")]
    [InlineData("primorsk", "docm", "Unknown format 'docm'")]
    [InlineData("primorsk", "html", "Unknown paper 'letter'", "--paper", "letter")]
    [InlineData("primorsk", "html", "Several roadmaps fit: ", "--paper", "school-roadmap")]
    [InlineData("primorsk", "html", "has no such roadmap", "--school", "г99")]
    [InlineData("primorsk", "html", "has no paper 'order'", "--paper", "order", "--school", "г5")]
    public async Task Export_WrongWords_AreOneLineAndAFailure(string slug, string format, string expected, params string[] more)
    {
        var path = Path.Combine(folder.FullName, "none");
        var (code, error) = await RunAsync(database.Connections.Portal, ["export", "--municipality", slug, "--format", format, "--out", path, .. more]);
        code.ShouldNotBe(0);
        error.Trim().ShouldContain(expected);
        error.Trim().ShouldNotContain("\n");
        File.Exists(path).ShouldBeFalse();
    }

    [Theory]
    [InlineData("order", null, "ПРИКАЗ", "Первое (Приморск)")]
    [InlineData("municipal-roadmap", null, "Первое (Приморск)", "Приложение")]
    [InlineData("school-roadmap", "5", "Дорожная карта СОШ № 5 (Приморск)", "Первое (Приморск)")]
    [InlineData("audit", null, "Результаты входного аудита", "Дефицит педагогов")]
    public async Task Export_EachPaper_SaysWhatItIs(string paper, string? school, string words, string otherWords)
    {
        var path = Path.Combine(folder.FullName, $"{paper}.html");
        string[] which = school is null ? [] : ["--school", school];
        var (code, error) = await RunAsync(
            database.Connections.Portal, ["export", "--municipality", "primorsk", "--format", "html", "--paper", paper, "--out", path, .. which]);
        (code, error).ShouldBe((0, ""));
        var text = System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(path));
        text.ShouldContain(words);
        text.ShouldContain(otherWords);
        text.Contains("ПРИКАЗ<", StringComparison.Ordinal).ShouldBe(paper == "order");
    }

    [Fact]
    public async Task Export_IntoAFolderThatIsNotThere_IsOneLineAndAFailure()
    {
        var (code, error) = await RunAsync(database.Connections.Portal, "export", "--municipality", "primorsk", "--format", "json", "--out", Path.Combine(folder.FullName, "no", "such", "file"));
        code.ShouldNotBe(0);
        error.Trim().ShouldStartWith("Cannot write");
        error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Migrate_OnAnUpToDateDatabase_IsFine()
    {
        var (code, error) = await RunAsync(database.Connections.Portal, "migrate");
        (code, error).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Export_FromAServerThatIsNotThere_IsOneLineAndAFailure()
    {
        var (code, error) = await RunAsync("Host=/nowhere-at-all;Database=x;Username=y;Password=z", "export", "--municipality", "primorsk", "--format", "json", "--out", "none.json");
        code.ShouldNotBe(0);
        error.Trim().ShouldNotBeEmpty();
        error.Trim().ShouldNotContain("\n");
        error.ShouldNotContain(" at ");
    }

    [Fact]
    public async Task Export_FromAnEmptyDatabase_SaysToMigrate()
    {
        await database.AskAdminAsync($"create database {EmptyDatabase}");
        var empty = new Npgsql.NpgsqlConnectionStringBuilder(database.Connections.Portal) { Database = EmptyDatabase }.ConnectionString;
        var (code, error) = await RunAsync(empty, "export", "--municipality", "primorsk", "--format", "json", "--out", "none.json");
        code.ShouldNotBe(0);
        error.ShouldContain("run the command 'migrate'");
    }

    private static string EmptyDatabase { get; } = $"empty_{Guid.NewGuid():N}";

    private async Task<(int Code, string Error)> RunAsync(string portalConnection, params string[] arguments)
    {
        var (code, _, error) = await CommandLine.RunAsync(database.Connections with { Portal = portalConnection }, arguments);
        return (code, error);
    }
}
