using System.Runtime.InteropServices;

namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>The two calls of the operating system that .NET does not offer.</summary>
internal static class Libc
{
    public static uint EffectiveUser => GetEffectiveUser();

    public static uint EffectiveGroup => GetEffectiveGroup();

    /// <exception cref="IOException">Refused.</exception>
    public static void GiveTo(ServerAccount account, string path)
    {
        if (ChangeOwner(path, account.UserId, account.GroupId) != 0)
            throw new IOException($"Cannot give {path} to {account.Name}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUser();

    [DllImport("libc", EntryPoint = "getegid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveGroup();

    // lchown: what is given away is never a link's target.
    [DllImport("libc", EntryPoint = "lchown", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);
}
