using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RoadmapPortal.Documents.Tests.Docx;

/// <summary>
/// Counts the labels of lists as word processors do (ECMA-376 part 1, 17.9): counters belong to the definition that lists share,
/// a list's override sets one anew where the list's first item of that level stands, an item ends the counting below it.
/// </summary>
internal sealed partial class WordLabels(MainDocumentPart main)
{
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int List, int Level)> begun = [];

    /// <summary>The label of the next paragraph of the document, with what divides it from the text; empty if it is in no list.</summary>
    public string Next(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is not { } properties)
        {
            return "";
        }

        var numbering = main.NumberingDefinitionsPart!.Numbering;
        var (list, level) = (properties.NumberingId!.Val!.Value, properties.NumberingLevelReference!.Val!.Value);
        var instance = numbering.Elements<NumberingInstance>().Single(number => number.NumberID! == list);
        var id = instance.AbstractNumId!.Val!.Value;
        var levels = numbering.Elements<AbstractNum>().Single(definition => definition.AbstractNumberId! == id).Elements<Level>().ToList();
        var counts = counters.TryGetValue(id, out var known) ? known : counters[id] = new int?[levels.Count];

        var fresh = begun.Add((list, level))
            ? instance.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex! == level)?.StartOverrideNumberingValue?.Val?.Value
            : null;
        counts[level] = fresh ?? counts[level] + 1 ?? levels[level].StartNumberingValue!.Val!.Value;
        Array.Clear(counts, level + 1, counts.Length - level - 1);

        var label = Place().Replace(
            levels[level].LevelText!.Val!.Value!,
            place => (counts[Digit(place)] ?? levels[Digit(place)].StartNumberingValue!.Val!.Value).ToString(CultureInfo.InvariantCulture));
        return label + (levels[level].LevelSuffix!.Val! == LevelSuffixValues.Space ? " " : "\t");
    }

    private static int Digit(Match place) => place.Value[1] - '1';

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
