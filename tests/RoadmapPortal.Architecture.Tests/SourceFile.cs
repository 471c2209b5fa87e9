namespace RoadmapPortal.Architecture.Tests;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
public sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>The room a source file belongs to: «Domain» of <c>src/RoadmapPortal.Domain/…</c>.</summary>
    public string Room => Path.Split('/') is ["src" or "tests", var project, ..] ? project["RoadmapPortal.".Length..] : "";

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>Written by the migrations tool.</summary>
    public bool IsGenerated => Path.Contains("/Migrations/", StringComparison.Ordinal);
}
