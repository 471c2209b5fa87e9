namespace RoadmapPortal.EmbeddedPostgres.Tests;

public sealed class ServerAccountTests
{
    /// <summary>Ctrl+C goes to the terminal's session: it must not break off an orderly stop that is under way.</summary>
    [Fact]
    public async Task Shell_RunsUnprivilegedInASessionOfItsOwn()
    {
        const string Line = """[ "$(id -u)" != 0 ] && [ "$(cut -d ' ' -f 6 /proc/$$/stat)" = $$ ] && echo "$HOME.$PGHOST.$1" """;

        var asked = await ServerAccount.Choose().ShellAsync(Line, ["one argument"], TestContext.Current.CancellationToken);

        asked.ExitCode.ShouldBe(0);
        asked.Output.ShouldBe("..one argument\n");
    }

    [Fact]
    public async Task CanEnter_IsAskedForTheServersAccountAndNotForOurs()
    {
        await using var scratch = new Scratch();
        var account = ServerAccount.Choose();

        (await account.CanEnterAsync(scratch.Folder("open"), TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await account.CanEnterAsync(scratch.ClosedFolder("closed"), TestContext.Current.CancellationToken)).ShouldBe(Libc.EffectiveUser != 0);
    }
}
