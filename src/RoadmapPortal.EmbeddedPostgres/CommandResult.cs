namespace RoadmapPortal.EmbeddedPostgres;

internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The last line that says something, for a message of one line.</summary>
    public string LastLine =>
        (Error + "\n" + Output).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault()
        ?? "no output";
}

internal sealed record CommandSurroundings(string WorkingFolder, IReadOnlyDictionary<string, string> Variables)
{
    public static CommandSurroundings None { get; } = new("/", new Dictionary<string, string>());
}
