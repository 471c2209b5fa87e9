namespace RoadmapPortal.Documents.Tests.Reading;

/// <summary>A folder for one test's files.</summary>
internal sealed class PrivateFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("roadmap-papers-");

    public string this[string name] => Path.Combine(folder.FullName, name);

    public string Write(string name, Action<Stream> write)
    {
        using var file = File.Create(this[name]);
        write(file);
        return this[name];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
