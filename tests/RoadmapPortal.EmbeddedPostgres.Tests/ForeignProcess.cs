using System.Diagnostics;
using System.Globalization;

namespace RoadmapPortal.EmbeddedPostgres.Tests;

/// <summary>A process of the server's account that is no server; postgres would take it for one.</summary>
internal sealed class ForeignProcess : IDisposable
{
    private readonly Process process;

    public ForeignProcess(ServerAccount account) =>
        process = Libc.EffectiveUser == 0
            ? Process.Start("setpriv", ["--reuid", Text(account.UserId), "--regid", Text(account.GroupId), "--clear-groups", "sleep", "600"])
            : Process.Start("sleep", "600");

    public int Id => process.Id;

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static string Text(uint id) => id.ToString(CultureInfo.InvariantCulture);
}
