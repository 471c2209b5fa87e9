using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RoadmapPortal.EmbeddedPostgres.Tests;

public sealed class EmbeddedPostgresServerTests
{
    private static readonly string[] NetworkTables = ["/proc/net/tcp", "/proc/net/tcp6"];

    [Theory]
    [InlineData("database")]
    [InlineData("a 'folder' of $HOME \"and\" others")]
    public async Task Start_SecondTime_KeepsData(string folder)
    {
        await using var scratch = new Scratch();
        await using (var first = await Scratch.StartAsync(scratch.Durable(folder)))
            await ServerAddress.Of(first).AskAsync("create table kept as select 'Дорожная карта'::text as name");

        await using var second = await Scratch.StartAsync(scratch.Durable(folder));

        (await ServerAddress.Of(second).AskAsync("select name from kept")).ShouldBe("Дорожная карта");
        (await ServerAddress.Of(second).AskAsync("select current_setting('data_directory')")).ShouldBe(Path.Combine(scratch.Path, folder, "data"));
    }

    [Fact]
    public async Task Start_TwoAtOnce_DoNotMeet()
    {
        await using var scratch = new Scratch();
        var both = await Task.WhenAll(Scratch.StartAsync(scratch.ThrowAway()), Scratch.StartAsync(scratch.ThrowAway()));
        await using var one = both[0];
        await using var other = both[1];

        await ServerAddress.Of(one).AskAsync("create table only_here ()");

        (await ServerAddress.Of(one).AskAsync("select to_regclass('only_here') is null")).ShouldBe("f");
        (await ServerAddress.Of(other).AskAsync("select to_regclass('only_here') is null")).ShouldBe("t");
    }

    [Fact]
    public async Task Stop_ThrowAway_LeavesNothing()
    {
        await using var scratch = new Scratch();
        var server = await Scratch.StartAsync(scratch.ThrowAway());
        var postmaster = ServerAddress.Of(server).Postmaster;
        Directory.EnumerateFileSystemEntries(scratch.Temporary).ShouldNotBeEmpty();

        await server.StopAsync();
        await server.StopAsync();

        Scratch.IsAlive(postmaster).ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(scratch.Temporary).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_Durable_IsOrderlyDespiteOpenConnections()
    {
        await using var scratch = new Scratch();
        var server = await Scratch.StartAsync(scratch.Durable());
        var address = ServerAddress.Of(server);
        var connected = address.AskAsync("select pg_sleep(1000)");
        while (await address.AskAsync("select count(*) from pg_stat_activity where query like 'select pg_sleep%'") != "1")
            await Task.Yield();

        await server.StopAsync();

        (await Should.ThrowAsync<InvalidOperationException>(connected)).Message.ShouldContain("terminating connection due to administrator command");
        (await Scratch.ProcessesOfAsync(server.DataFolder)).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(server.DataFolder, "server.log")).ShouldContain("database system is shut down");
        Directory.EnumerateFileSystemEntries(scratch.Temporary).ShouldBeEmpty();
    }

    [Fact]
    public async Task Server_RunsUnprivilegedInASessionOfItsOwn()
    {
        await using var scratch = new Scratch();
        await using var server = await Scratch.StartAsync(scratch.ThrowAway());
        var postmaster = ServerAddress.Of(server).Postmaster.ToString(CultureInfo.InvariantCulture);

        var users = File.ReadLines($"/proc/{postmaster}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1..];
        users.ShouldAllBe(user => user != "0");
        // Fields after the name: state, parent, group, session. Ctrl+C goes to the groups of the terminal's session.
        var fields = File.ReadAllText($"/proc/{postmaster}/stat").Split(") ")[1].Split(' ');
        fields[3].ShouldBe(postmaster);
        File.GetUnixFileMode(server.DataFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(server.Host).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Server_ListensOnNoNetworkPort()
    {
        await using var scratch = new Scratch();
        await using var quiet = await Scratch.StartAsync(scratch.ThrowAway());
        await using var loud = await Scratch.StartAsync(scratch.ThrowAway() with { Settings = OnLoopback(FreePort()) });

        ListeningSocketsOf(ServerAddress.Of(quiet).Postmaster).ShouldBe(0);
        ListeningSocketsOf(ServerAddress.Of(loud).Postmaster).ShouldBe(1);
    }

    [Fact]
    public async Task Connect_WithoutThePassword_IsRefused()
    {
        await using var scratch = new Scratch();
        var port = FreePort();
        await using var server = await Scratch.StartAsync(scratch.ThrowAway() with { Settings = OnLoopback(port) });
        server.Port.ShouldBe(port);
        var overSocket = ServerAddress.Of(server);

        foreach (var address in new[] { overSocket, overSocket with { Host = "127.0.0.1" } })
        {
            (await address.AskAsync("select 1")).ShouldBe("1");
            var withNone = await Should.ThrowAsync<InvalidOperationException>((address with { Password = "" }).AskAsync("select 1"));
            withNone.Message.ShouldContain("no password supplied");
            var withWrong = await Should.ThrowAsync<InvalidOperationException>((address with { Password = "wrong" }).AskAsync("select 1"));
            withWrong.Message.ShouldContain("password authentication failed");
        }
        (await overSocket.AskAsync("select bool_and(auth_method = 'scram-sha-256') from pg_hba_file_rules")).ShouldBe("t");
    }

    [Fact]
    public async Task Password_IsKeptFromOthers()
    {
        await using var scratch = new Scratch();
        await using var server = await Scratch.StartAsync(scratch.Durable());

        var file = Path.Combine(scratch.Path, "database", "password");
        File.ReadAllText(file).ShouldBe(server.Password);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(Path.Combine(scratch.Path, "database")).Select(Path.GetFileName).ShouldBe(["owner.lock", "owner.pid", "password"], ignoreOrder: true);
    }

    [Fact]
    public async Task Settings_AreThoseOfTheMode()
    {
        await using var scratch = new Scratch();
        var settings = new Dictionary<string, string> { ["max_connections"] = "37", ["cluster_name"] = "it's $HOME" };
        await using var kept = await Scratch.StartAsync(scratch.Durable() with { Settings = settings });
        await using var thrownAway = await Scratch.StartAsync(scratch.ThrowAway() with { Settings = settings });

        const string Asked = "select string_agg(current_setting(name), ' ') from unnest(array['fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'TimeZone', 'max_connections']) name";
        (await ServerAddress.Of(kept).AskAsync(Asked)).ShouldBe("on on on UTF8 UTC 37");
        (await ServerAddress.Of(thrownAway).AskAsync(Asked)).ShouldBe("off off off UTF8 UTC 37");
        (await ServerAddress.Of(kept).AskAsync("show data_checksums")).ShouldBe("on");
        (await ServerAddress.Of(kept).AskAsync("show cluster_name")).ShouldBe("it's $HOME");
    }

    [Fact]
    public async Task Text_IsRussianInLettersAndOnRequestInOrder()
    {
        await using var scratch = new Scratch();
        await using var server = await Scratch.StartAsync(scratch.ThrowAway());

        const string Words = "from unnest(array['Яма', 'ель', 'Ёлка', 'Ива']) word";
        (await ServerAddress.Of(server).AskAsync("select upper('ёлка')")).ShouldBe("ЁЛКА");
        (await ServerAddress.Of(server).AskAsync($"select string_agg(word, ' ' order by word) {Words}")).ShouldBe("Ёлка Ива Яма ель");
        (await ServerAddress.Of(server).AskAsync($"select string_agg(word, ' ' order by word collate \"ru-x-icu\") {Words}")).ShouldBe("Ёлка ель Ива Яма");
    }

    [Fact]
    public async Task Start_ThatFails_SaysWhyInOneLineAndLeavesTheFolderFree()
    {
        await using var scratch = new Scratch();
        await using (await Scratch.StartAsync(scratch.Durable()))
        {
        }

        var wrong = scratch.Durable() with { Settings = new Dictionary<string, string> { ["shared_buffers"] = "plenty" } };
        var error = await Should.ThrowAsync<EmbeddedPostgresException>(Scratch.StartAsync(wrong));

        error.Message.ShouldContain("shared_buffers");
        error.Message.ShouldNotContain("\n");
        Directory.EnumerateFileSystemEntries(scratch.Temporary).ShouldBeEmpty();
        await using var next = await Scratch.StartAsync(scratch.Durable());
        (await ServerAddress.Of(next).AskAsync("select 1")).ShouldBe("1");
    }

    [Fact]
    public async Task Start_TemporaryFolderTooLongForASocket_IsRefused()
    {
        await using var scratch = new Scratch();
        var options = scratch.ThrowAway() with { TemporaryFolder = scratch.Folder(new string('x', 80)) };

        var error = await Should.ThrowAsync<EmbeddedPostgresException>(Scratch.StartAsync(options));

        error.Message.ShouldContain("107 bytes");
    }

    private static Dictionary<string, string> OnLoopback(int port) => new()
    {
        ["listen_addresses"] = "127.0.0.1",
        ["port"] = port.ToString(CultureInfo.InvariantCulture),
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Sockets in the state "listen" (0A) of either protocol version that the process holds.</summary>
    private static int ListeningSocketsOf(int process)
    {
        var listening = NetworkTables
            .SelectMany(table => File.ReadLines(table).Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A")
            .Select(fields => $"socket:[{fields[9]}]")
            .ToHashSet();
        return Directory.GetFiles(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/fd"))
            .Select(file => new FileInfo(file).LinkTarget)
            .Count(target => target is not null && listening.Contains(target));
    }
}
