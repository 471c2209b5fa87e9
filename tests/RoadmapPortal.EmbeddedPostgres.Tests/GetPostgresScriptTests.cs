namespace RoadmapPortal.EmbeddedPostgres.Tests;

/// <summary>eng/get-postgres, in a checkout of its own; what it downloads is not tested here.</summary>
public sealed class GetPostgresScriptTests
{
    private static readonly string[] UsualTools = ["bash", "dirname", "find", "sort", "uname", "env"];

    [Fact]
    public async Task NeitherServerNorNpm_SaysWhatIsMissingInOneLine()
    {
        await using var scratch = new Scratch();

        var ran = await RunAsync(scratch);

        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldBe("");
        ran.Error.Trim().ShouldNotContain("\n");
        ran.Error.ShouldContain("apt-get install postgresql");
        ran.Error.ShouldContain("npm");
    }

    [Fact]
    public async Task ServerOfTheSystem_TheNewestThatRunsIsTaken()
    {
        await using var scratch = new Scratch();
        FakePrograms.Install(Path.Combine(scratch.Path, "system", "9.6", "bin"), "9.6.24");
        var newest = FakePrograms.Install(Path.Combine(scratch.Path, "system", "15", "bin"), "15.18");
        Directory.CreateDirectory(Path.Combine(scratch.Path, "system", "17", "bin"));

        var ran = await RunAsync(scratch);

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Output.ShouldBe($"PostgreSQL: {newest}\n");
    }

    [Fact]
    public async Task NpmPackageThatRuns_ComesBeforeTheSystems()
    {
        await using var scratch = new Scratch();
        FakePrograms.Install(Path.Combine(scratch.Path, "system", "19", "bin"), "19.1");
        var npm = FakePrograms.Install(Path.Combine(scratch.Path, FakePrograms.NpmFolder), "18.4");

        var ran = await RunAsync(scratch);

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Output.ShouldBe($"PostgreSQL: {npm}\n");
    }

    /// <summary>With a search path that holds the usual tools and neither node nor npm.</summary>
    private static async Task<CommandResult> RunAsync(Scratch scratch)
    {
        var script = Path.Combine(scratch.Folder("eng"), "get-postgres");
        var tools = scratch.Folder("tools");
        foreach (var tool in UsualTools)
            Command.Run("sh", "-c", """ln -s "$(command -v "$1")" "$2" """, "sh", tool, tools).ExitCode.ShouldBe(0);
        Command.Run("cp", Path.Combine(Checkout(), "eng", "get-postgres"), script).ExitCode.ShouldBe(0);
        var surroundings = new CommandSurroundings("/", new Dictionary<string, string>
        {
            ["PATH"] = tools,
            ["SYSTEM_POSTGRES_FOLDER"] = Path.Combine(scratch.Path, "system"),
        });
        return await Command.RunAsync(script, [], surroundings, TestContext.Current.CancellationToken);
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
