namespace RoadmapPortal.EmbeddedPostgres.Tests;

/// <summary>Only root lends the server another account, so only root can meet folders that it cannot reach.</summary>
public sealed class DataHomeTests
{
    private const UnixFileMode Closed = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task Start_ClosedFolder_UsesAnotherAndComesBackToIt()
    {
        OnlyAsRoot();
        await using var scratch = new Scratch();
        var closed = scratch.ClosedFolder("closed");
        var options = scratch.Durable("closed/database");
        await using (var first = await Scratch.StartAsync(options))
        {
            first.DataFolder.ShouldStartWith(options.FallbackFolder);
            await ServerAddress.Of(first).AskAsync("create table kept as select 1 as one");
        }
        scratch.Log.ShouldContain(line => line.Contains(options.FallbackFolder, StringComparison.Ordinal));
        File.GetUnixFileMode(closed).ShouldBe(Closed);

        await using (var second = await Scratch.StartAsync(options))
            (await ServerAddress.Of(second).AskAsync("select one from kept")).ShouldBe("1");

        // Opened later: the data are still where they were made.
        File.SetUnixFileMode(closed, Closed | UnixFileMode.OtherExecute);
        await using var third = await Scratch.StartAsync(options);
        (await ServerAddress.Of(third).AskAsync("select one from kept")).ShouldBe("1");
    }

    [Fact]
    public async Task Start_TwoClosedCheckouts_HaveDataOfTheirOwn()
    {
        OnlyAsRoot();
        await using var scratch = new Scratch();
        var closed = scratch.ClosedFolder("one");
        scratch.ClosedFolder("other");

        await using var one = await Scratch.StartAsync(scratch.Durable("one"));
        await using var other = await Scratch.StartAsync(scratch.Durable("other/database"));

        one.DataFolder.ShouldNotStartWith(closed);
        File.GetUnixFileMode(closed).ShouldBe(Closed);
        other.DataFolder.ShouldNotBe(one.DataFolder);
    }

    [Fact]
    public async Task Start_DataInAFolderThatWasClosedSince_IsRefusedInsteadOfAnEmptyDatabase()
    {
        OnlyAsRoot();
        await using var scratch = new Scratch();
        var folder = scratch.Folder("checkout");
        await using (await Scratch.StartAsync(scratch.Durable("checkout/database")))
        {
        }
        File.SetUnixFileMode(folder, Closed);

        var error = await Should.ThrowAsync<EmbeddedPostgresException>(Scratch.StartAsync(scratch.Durable("checkout/database")));

        error.Message.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task Start_ProgramsInAClosedFolder_RunsACopy()
    {
        OnlyAsRoot();
        await using var scratch = new Scratch();
        var original = Path.GetDirectoryName(PostgresBinaries.Find().BinFolder)!;
        var closed = scratch.ClosedFolder("closed");
        Command.Run("cp", "-a", original, Path.Combine(closed, "programs")).ExitCode.ShouldBe(0);
        var options = scratch.ThrowAway() with { Binaries = PostgresBinaries.At(Path.Combine(closed, "programs", "bin")) };

        await using (var first = await Scratch.StartAsync(options))
            (await ServerAddress.Of(first).AskAsync("select 1")).ShouldBe("1");
        var copies = Directory.GetDirectories(options.FallbackFolder);
        await using (var second = await Scratch.StartAsync(options))
            (await ServerAddress.Of(second).AskAsync("select 1")).ShouldBe("1");

        Directory.GetDirectories(options.FallbackFolder).ShouldBe(copies);
        copies.Length.ShouldBe(1);
        scratch.Log.Count(line => line.Contains(copies[0], StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Start_DataOfAnotherAccount_RunsAsThatAccount()
    {
        OnlyAsRoot();
        await using var scratch = new Scratch();
        await using (await Scratch.StartAsync(scratch.Durable()))
        {
        }
        // As if made when the system had no account 'postgres' yet.
        var data = Path.Combine(scratch.Path, "database", "data");
        Command.Run("chown", "-R", "65534:65534", data).ExitCode.ShouldBe(0);

        await using var server = await Scratch.StartAsync(scratch.Durable());

        var postmaster = ServerAddress.Of(server).Postmaster;
        File.ReadLines($"/proc/{postmaster}/status").ShouldContain("Uid:\t65534\t65534\t65534\t65534");
    }

    [Fact]
    public async Task Start_DataOfAVersionThatIsNotHere_IsRefusedAndNamesTheVersion()
    {
        await using var scratch = new Scratch();
        await using (await Scratch.StartAsync(scratch.Durable()))
        {
        }
        await File.WriteAllTextAsync(Path.Combine(scratch.Path, "database", "data", "PG_VERSION"), "7\n", TestContext.Current.CancellationToken);

        var error = await Should.ThrowAsync<EmbeddedPostgresException>(Scratch.StartAsync(scratch.Durable()));

        error.Message.ShouldStartWith("No PostgreSQL 7 ");
    }

    [Fact]
    public async Task Start_PasswordFileGone_IsRefused()
    {
        await using var scratch = new Scratch();
        await using (await Scratch.StartAsync(scratch.Durable()))
        {
        }
        File.Delete(Path.Combine(scratch.Path, "database", "password"));

        var error = await Should.ThrowAsync<EmbeddedPostgresException>(Scratch.StartAsync(scratch.Durable()));

        error.Message.ShouldContain("password");
        (await Scratch.ProcessesOfAsync(Path.Combine(scratch.Path, "database", "data"))).ShouldBeEmpty();
    }

    private static void OnlyAsRoot() => Assert.SkipUnless(Libc.EffectiveUser == 0, "Root alone lends the server another account.");
}
