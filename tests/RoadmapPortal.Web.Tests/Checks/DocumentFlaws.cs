namespace RoadmapPortal.Web.Tests.Checks;

/// <summary>What the checks must find in one of the five documents and nothing else, written by hand: <c>Documents/*.txt</c>.</summary>
internal static class DocumentFlaws
{
    public static IReadOnlyList<ExpectedFlaw> Read(string slug)
    {
        using var stream = typeof(DocumentFlaws).Assembly.GetManifestResourceStream($"flaws/{slug}.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split(" | "))
                .Select(parts => new ExpectedFlaw($"check/{parts[0]}", parts[1], parts[2].Split(' '))),
        ];
    }
}

/// <param name="Words">Each stands in the message.</param>
internal sealed record ExpectedFlaw(string Check, string Place, IReadOnlyList<string> Words);
