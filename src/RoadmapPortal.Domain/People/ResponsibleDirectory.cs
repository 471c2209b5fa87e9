namespace RoadmapPortal.Domain.People;

/// <summary>
/// Finds a municipality's directory entries in the words of a responsible cell, with or without commas
/// («Отдел образования РМК МЦДК»): the longest spelling that fits wins, whole words only.
/// </summary>
public sealed class ResponsibleDirectory
{
    private readonly List<(string Words, Responsible Entry)> spellings;

    public ResponsibleDirectory(IEnumerable<Responsible> entries) =>
        spellings =
        [
            .. entries.SelectMany(entry => entry.Aliases.Append(entry.Label).Select(words => (Words: Fold(words), Entry: entry)))
                .Where(spelling => spelling.Words.Length > 0)
                .OrderByDescending(spelling => spelling.Words.Length),
        ];

    /// <summary>The entries named, each once, in the order of the words.</summary>
    public IReadOnlyList<Responsible> Find(string words)
    {
        var text = Fold(words);
        var found = new List<Responsible>();
        var at = 0;
        while (at < text.Length)
        {
            var match = IsWordStart(text, at) ? spellings.FirstOrDefault(spelling => FitsAt(text, at, spelling.Words)) : default;
            if (match.Entry is not null && !found.Contains(match.Entry))
            {
                found.Add(match.Entry);
            }

            at += match.Words?.Length ?? 1;
        }

        return found;
    }

    private static bool FitsAt(string text, int at, string words) =>
        string.CompareOrdinal(text, at, words, 0, words.Length) == 0
        && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]) || !char.IsLetterOrDigit(words[^1]));

    private static bool IsWordStart(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    /// <summary>Capitals and kinds of white space do not matter to who is meant.</summary>
    private static string Fold(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
