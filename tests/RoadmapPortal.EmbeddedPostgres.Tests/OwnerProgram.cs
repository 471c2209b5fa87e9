using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RoadmapPortal.EmbeddedPostgres.Tests;

/// <summary>Another program that owns a server: this test program, started a second time. It never disposes.</summary>
internal sealed class OwnerProgram : IDisposable
{
    public const string Word = "own-a-server";
    private const string ThrowAway = "-";

    private readonly Process process;

    private OwnerProgram(Process process, ServerAddress server)
    {
        this.process = process;
        Server = server;
    }

    public ServerAddress Server { get; }

    public int Id => process.Id;

    /// <summary>The other program's side: starts a server, says where, and leaves when its input ends.</summary>
    public static async Task<int> RunAsync(string folder, string temporaryFolder)
    {
        try
        {
            var options = folder == ThrowAway ? EmbeddedPostgresOptions.ThrowAway() : EmbeddedPostgresOptions.Durable(folder);
            var server = await EmbeddedPostgresServer.StartAsync(options with { TemporaryFolder = temporaryFolder });
            Console.WriteLine(JsonSerializer.Serialize(ServerAddress.Of(server)));
            await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (EmbeddedPostgresException error)
        {
            Console.WriteLine(error.Message);
            return 1;
        }
    }

    public static async Task<OwnerProgram> StartAsync(string? folder, string temporaryFolder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(OwnerProgram).Assembly.GetName().Name!);
        var process = Process.Start(new ProcessStartInfo(program, [Word, folder ?? ThrowAway, temporaryFolder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        said.ShouldNotBeNull();
        said.ShouldStartWith("{");
        return new OwnerProgram(process, JsonSerializer.Deserialize<ServerAddress>(said)!);
    }

    /// <summary>SIGKILL: no handler runs.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The program comes to its end without disposing the server.</summary>
    public async Task LeaveAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.StandardInput.Close();
            process.WaitForExit();
        }
        process.Dispose();
    }

    public override string ToString() => Id.ToString(CultureInfo.InvariantCulture);
}
