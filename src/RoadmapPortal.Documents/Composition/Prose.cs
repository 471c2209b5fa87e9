using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Documents.Composition;

/// <summary>Free text as paragraphs and lists.</summary>
internal static class Prose
{
    /// <summary>A paragraph for each line; neighbouring lines that begin with the same kind of dash or point are one list.</summary>
    public static IEnumerable<PaperElement> Of(string? text)
    {
        var items = new List<PaperListItem>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ListMarker.IsSign(line[0]) && ListMarker.LengthAt(line) is var length and > 0)
            {
                items.Add(new PaperListItem(line[..1], line[length..], []));
                continue;
            }

            if (items.Count > 0)
            {
                yield return new PaperList([.. items]);
                items.Clear();
            }

            yield return new RunningText(line);
        }

        if (items.Count > 0)
        {
            yield return new PaperList(items);
        }
    }

    /// <summary>Tasks or indicators: a list if they have labels, paragraphs otherwise.</summary>
    public static IEnumerable<PaperElement> OfItems(IReadOnlyList<PaperItem> items)
    {
        if (items.Count > 0 && items.All(item => item.Marker.Length > 0))
        {
            return [new PaperList([.. items.Select(item => new PaperListItem(item.Marker, item.Text, []))])];
        }

        return items.Select(item => new RunningText(item.Marker.Length == 0 ? item.Text : item.Marker + " " + item.Text));
    }
}
