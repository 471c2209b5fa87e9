using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Archives.Work;

/// <summary>
/// Where archives lie: <c>Archives:Folder</c>, or beside the portal's private database. Files are named by the ids of their works alone. Several servers
/// of one portal need one folder for all.
/// </summary>
public sealed class ArchiveFolder
{
    /// <summary>Nobody needs them longer: an archive is made to be taken away.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Of each municipality.</summary>
    public const int MostKept = 3;

    private readonly string path;

    public ArchiveFolder(IConfiguration configuration) =>
        path = configuration["Archives:Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(PortalDatabase.PrivateFolder(configuration), "archives");

    /// <summary>A finished archive.</summary>
    public string PathOf(ArchiveWorkId id) => Path.Combine(path, $"{id.Value:N}.zip");

    /// <summary>One that is being written, or was sent to be read back.</summary>
    public string PartOf(ArchiveWorkId id)
    {
        Directory.CreateDirectory(path);
        return Path.Combine(path, $"{id.Value:N}.part");
    }

    public void Remove(ArchiveWorkId id)
    {
        File.Delete(PathOf(id));
        File.Delete(PartOf(id));
    }

    /// <summary>Removes what is too old, and what a server that died left half written.</summary>
    public void Sweep(DateTimeOffset now)
    {
        Directory.CreateDirectory(path);
        foreach (var file in new DirectoryInfo(path).EnumerateFiles().Where(file => file.Extension is ".zip" or ".part"))
        {
            var kept = file.Extension == ".part" ? TimeSpan.FromDays(1) : Kept;
            if (file.LastWriteTimeUtc < now.UtcDateTime - kept)
            {
                file.Delete();
            }
        }
    }
}
