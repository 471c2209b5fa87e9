using System.ComponentModel;
using System.Diagnostics;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>Runs one program to its end, with an environment that holds nothing of ours (no PG… variables, no locale).</summary>
internal static class Command
{
    private const string SearchPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    public static CommandResult Run(string program, params IReadOnlyList<string> arguments) =>
        RunAsync(program, arguments, CommandSurroundings.None, CancellationToken.None).GetAwaiter().GetResult();

    /// <exception cref="EmbeddedPostgresException">The program cannot be started at all.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the program was killed.</exception>
    public static async Task<CommandResult> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        CommandSurroundings surroundings,
        CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments, surroundings);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new CommandResult(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, CommandSurroundings surroundings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Never the caller's folder, which another account may be unable to enter.
            WorkingDirectory = surroundings.WorkingFolder,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = SearchPath;
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in surroundings.Variables)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        }
        catch (Win32Exception error)
        {
            throw new EmbeddedPostgresException($"Cannot run {program}: {error.Message}", error);
        }
    }
}
