namespace RoadmapPortal.Architecture.Tests;

/// <summary>The checkout that these tests were built from.</summary>
public static class Repository
{
    private static readonly string[] NotOurs = [".git", "artifacts", "bin", "obj", ".local", "node_modules"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> CSharp { get; } = Files("src", ".cs", ".razor").Concat(Files("tests", ".cs")).ToList();

    public static IReadOnlyList<SourceFile> Projects { get; } = Files("src", ".csproj").Concat(Files("tests", ".csproj")).ToList();

    /// <summary>Everything that is text and ours.</summary>
    public static IReadOnlyList<SourceFile> Texts { get; } =
        Files("", ".cs", ".razor", ".css", ".js", ".csproj", ".props", ".targets", ".json", ".md", ".yml", ".sln", "run", "test", "get-postgres").ToList();

    private static IEnumerable<SourceFile> Files(string folder, params string[] endings) =>
        Walk(new DirectoryInfo(Path.Combine(Root, folder)))
            .Where(file => endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.GetFiles().Concat(folder.GetDirectories().Where(sub => !NotOurs.Contains(sub.Name)).SelectMany(Walk));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RoadmapPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("RoadmapPortal.sln is not above the tests.");
    }
}
