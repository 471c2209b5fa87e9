using System.Diagnostics;
using RoadmapPortal.Data.Provisioning;

namespace RoadmapPortal.Web.Tests.Commands;

/// <summary>The program's own command line, as another process, as an administrator types it.</summary>
internal static class CommandLine
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(PortalConnections connections, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Web.Shell.PortalApplication).Assembly.Location, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Portal"] = connections.Portal;
        start.Environment["ConnectionStrings__Migrations"] = connections.Migrations;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
