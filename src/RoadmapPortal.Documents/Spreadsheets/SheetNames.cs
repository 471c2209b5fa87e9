using System.Globalization;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Gives sheets names that a workbook takes: unique whatever the case, at most 31 characters, without <c>[ ] : * ? / \</c>.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(string wanted)
    {
        var name = Allowed(CleanText.Of(wanted));
        var free = Shorten(name, Longest);
        for (var number = 2; !taken.Add(free); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            free = Shorten(name, Longest - suffix.Length) + suffix;
        }

        return free;
    }

    /// <summary>An apostrophe may not stand at either end.</summary>
    private static string Allowed(string wanted)
    {
        var name = string.Concat(wanted.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(letter) ? ' ' : letter));
        name = name.Trim(' ', '\'');
        return name.Length == 0 ? "Лист" : name;
    }

    private static string Shorten(string name, int most)
    {
        if (name.Length <= most)
        {
            return name;
        }

        var end = char.IsLowSurrogate(name[most]) ? most - 1 : most;
        return name[..end].TrimEnd(' ', '\'');
    }
}
