using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres.Tests;

public sealed class KilledProgramTests
{
    [Fact]
    public async Task Start_AfterServerWasKilled_KeepsWhatWasCommitted()
    {
        await using var scratch = new Scratch();
        await using var killed = await Scratch.StartAsync(scratch.Durable());
        await ServerAddress.Of(killed).AskAsync("create table kept as select 1 as one");
        await Scratch.KillAsync(ServerAddress.Of(killed).Postmaster);
        await killed.StopAsync();
        File.Exists(Path.Combine(killed.DataFolder, "postmaster.pid")).ShouldBeTrue();

        await using var next = await Scratch.StartAsync(scratch.Durable());

        (await ServerAddress.Of(next).AskAsync("select one from kept")).ShouldBe("1");
    }

    [Fact]
    public async Task Start_AfterOwnerWasKilled_EndsItsServerAndKeepsData()
    {
        await using var scratch = new Scratch();
        using var owner = await OwnerProgram.StartAsync(Path.Combine(scratch.Path, "database"), scratch.Temporary);
        await owner.Server.AskAsync("create table kept as select 1 as one");
        var old = owner.Server.Postmaster;
        await owner.KillAsync();
        Scratch.IsAlive(old).ShouldBeTrue();

        await using var next = await Scratch.StartAsync(scratch.Durable());

        Scratch.IsAlive(old).ShouldBeFalse();
        (await ServerAddress.Of(next).AskAsync("select one from kept")).ShouldBe("1");
        scratch.Log.ShouldContain(line => line.Contains("killed program", StringComparison.Ordinal));
        File.ReadAllText(Path.Combine(next.DataFolder, "server.log")).ShouldNotContain("was not properly shut down");
    }

    [Fact]
    public async Task Start_WhileChildrenOfAKilledServerStillWork_EndsThemFirst()
    {
        await using var scratch = new Scratch();
        using var owner = await OwnerProgram.StartAsync(Path.Combine(scratch.Path, "database"), scratch.Temporary);
        var busy = owner.Server.AskAsync("do $$ begin loop end loop; end $$");
        while (await owner.Server.AskAsync("select count(*) from pg_stat_activity where state = 'active' and query like 'do %'") != "1")
            await Task.Yield();
        await owner.KillAsync();
        await Scratch.KillAsync(owner.Server.Postmaster);
        (await Scratch.ProcessesOfAsync(owner.Server.DataFolder)).ShouldNotBeEmpty();

        await using var next = await Scratch.StartAsync(scratch.Durable());

        (await ServerAddress.Of(next).AskAsync("select 1")).ShouldBe("1");
        await Should.ThrowAsync<InvalidOperationException>(busy);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_NumberFileNamesAForeignProcess_StartsAndLeavesThatAlone(bool ofTheServersAccount)
    {
        await using var scratch = new Scratch();
        string dataFolder;
        await using (var first = await Scratch.StartAsync(scratch.Durable()))
        {
            dataFolder = first.DataFolder;
            await ServerAddress.Of(first).AskAsync("create table kept as select 1 as one");
        }
        var account = ServerAccount.OwnerOf(dataFolder);
        using var foreign = new ForeignProcess(account);
        var id = ofTheServersAccount ? foreign.Id : Environment.ProcessId;
        var number = Path.Combine(dataFolder, "postmaster.pid");
        PrivateFile.Write(number, string.Create(CultureInfo.InvariantCulture, $"{id}\n{dataFolder}\n1700000000\n5432\n/tmp/gone\n\n  1 1\nready   \n"));
        if (Libc.EffectiveUser == 0)
            Libc.GiveTo(account, number);

        await using var next = await Scratch.StartAsync(scratch.Durable());

        (await ServerAddress.Of(next).AskAsync("select one from kept")).ShouldBe("1");
        Scratch.IsAlive(id).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_FolderInUse_IsRefusedAndNamesTheOwner()
    {
        await using var scratch = new Scratch();
        using var owner = await OwnerProgram.StartAsync(Path.Combine(scratch.Path, "database"), scratch.Temporary);

        var error = await Should.ThrowAsync<FolderInUseException>(Scratch.StartAsync(scratch.Durable()));

        error.Message.ShouldEndWith($"already in use by process {owner}.");
        (await owner.Server.AskAsync("select 1")).ShouldBe("1");
    }

    [Fact]
    public async Task Start_FolderInUseByThisProgram_IsRefused()
    {
        await using var scratch = new Scratch();
        await using var server = await Scratch.StartAsync(scratch.Durable());

        var error = await Should.ThrowAsync<FolderInUseException>(Scratch.StartAsync(scratch.Durable()));

        error.Message.ShouldContain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        (await ServerAddress.Of(server).AskAsync("select 1")).ShouldBe("1");
    }

    [Fact]
    public async Task Start_ThrowAway_ClearsAwayTheKilledAndNotTheLiving()
    {
        await using var scratch = new Scratch();
        using var living = await OwnerProgram.StartAsync(folder: null, scratch.Temporary);
        using var killed = await OwnerProgram.StartAsync(folder: null, scratch.Temporary);
        using var killedDurable = await OwnerProgram.StartAsync(Path.Combine(scratch.Path, "database"), scratch.Temporary);
        var foreign = Directory.CreateDirectory(Path.Combine(scratch.Temporary, "rp-somebody-elses"));
        var old = killed.Server.Postmaster;
        await killed.KillAsync();
        await killedDurable.KillAsync();

        await using var server = await Scratch.StartAsync(scratch.ThrowAway());

        Scratch.IsAlive(old).ShouldBeFalse();
        Directory.Exists(killed.Server.DataFolder).ShouldBeFalse();
        Directory.Exists(killed.Server.Host).ShouldBeFalse();
        (await living.Server.AskAsync("select 1")).ShouldBe("1");
        (await killedDurable.Server.AskAsync("select 1")).ShouldBe("1");
        foreign.Exists.ShouldBeTrue();
        scratch.Log.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ProgramEndsWithoutDispose_ServerEndsToo()
    {
        await using var scratch = new Scratch();
        using var owner = await OwnerProgram.StartAsync(Path.Combine(scratch.Path, "database"), scratch.Temporary);
        var postmaster = owner.Server.Postmaster;

        await owner.LeaveAsync();

        Scratch.IsAlive(postmaster).ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(scratch.Temporary).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_AfterAFirstStartWasKilledHalfway_MakesTheDatabaseAfresh()
    {
        await using var scratch = new Scratch();
        var half = Directory.CreateDirectory(Path.Combine(scratch.Path, "database", "data.unfinished"));
        await File.WriteAllTextAsync(Path.Combine(half.FullName, "PG_VERSION"), "15", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(half.Parent!.FullName, half.Parent.UnixFileMode | UnixFileMode.OtherExecute);

        await using var server = await Scratch.StartAsync(scratch.Durable());

        (await ServerAddress.Of(server).AskAsync("select 1")).ShouldBe("1");
        Directory.Exists(half.FullName).ShouldBeFalse();
    }
}
