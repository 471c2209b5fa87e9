using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>What stands before the lines of a list. The markers belong to the places: who moves a line does not want «2., 1., 3.».</summary>
internal static partial class Markers
{
    /// <summary>The marker of a line that follows: «8.» after «7.», «-» after «-», «1.» in an empty list.</summary>
    public static string After(string? last)
    {
        if (last is null)
        {
            return "1.";
        }

        var number = LastNumber().Match(last);
        return number.Success && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"{last[..number.Index]}{value + 1}{last[(number.Index + number.Length)..]}")
            : last;
    }

    /// <summary>Whether each marker is the one that follows the marker before it.</summary>
    public static bool AreCounted(IReadOnlyList<string> markers) =>
        Enumerable.Range(1, Math.Max(0, markers.Count - 1)).All(at => markers[at] == After(markers[at - 1]));

    /// <summary>Writes markers before lines, place by place.</summary>
    public static void Put(IEnumerable<string> markers, IEnumerable<RoadmapItem> items)
    {
        foreach (var (marker, item) in markers.Zip(items))
        {
            item.Mark(marker);
        }
    }

    [GeneratedRegex(@"[0-9]+(?=[^0-9]*\z)", RegexOptions.CultureInvariant)]
    private static partial Regex LastNumber();
}
