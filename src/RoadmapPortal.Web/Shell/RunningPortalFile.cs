using System.Diagnostics;
using System.Text.Json;
using RoadmapPortal.Data.Provisioning;

namespace RoadmapPortal.Web.Shell;

/// <summary>Where a running portal leaves the way into its embedded server for commands of the same checkout; readable by its owner alone.</summary>
internal sealed class RunningPortalFile(string path)
{
    public void Write(PortalConnections connections)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, new Content(Environment.ProcessId, connections));
    }

    /// <returns>None if no portal runs, or none finished starting, or one was killed and its file is left.</returns>
    public PortalConnections? Read()
    {
        try
        {
            using var file = File.OpenRead(path);
            var content = JsonSerializer.Deserialize<Content>(file)!;
            using var process = Process.GetProcessById(content.Process);
            return content.Connections;
        }
        catch (Exception exception) when (exception is IOException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    public void Remove() => File.Delete(path);

    private sealed record Content(int Process, PortalConnections Connections);
}
