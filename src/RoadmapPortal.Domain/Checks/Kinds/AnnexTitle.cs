using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 13: the annex bears the title that the order approves; the words are compared without their endings. An order about
/// something else («О мерах по …») names what it approves in an item, among other words; so does one that approves several papers.
/// </summary>
internal static class AnnexTitle
{
    private static readonly WordStems Opening = WordStems.Of("Об утверждении утвердить");

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        if (roadmap.Order is not { } order)
        {
            yield break;
        }

        var annex = roadmap.Roadmap.Title;
        var approves = WordStems.Of(order.Header.Title).First is { } first && Opening.Contains(first);
        var approved = approves ? order.Header.Title : order.Items.Select(item => item.Text).FirstOrDefault(text => WordStems.Of(text).First is { } deed && Opening.Contains(deed));
        if (approved is null)
        {
            yield break;
        }

        var lost = approves && order.Annexes.Count <= 1 ? Missing(approved, annex) : "";
        var added = Missing(annex, approved);
        if (lost.Length + added.Length > 0)
        {
            var words = string.Join("; ", new[] { added.Length > 0 ? $"в приказе нет слов «{added}»" : null, lost.Length > 0 ? $"в приложении нет слов «{lost}»" : null }.OfType<string>());
            yield return new Sighting(FlawPlace.OfText("Название"), $"Название приложения расходится с названием приказа: {words}.");
        }
    }

    /// <summary>The words of one text that the other has in no form, in their order.</summary>
    private static string Missing(string text, string other)
    {
        var known = WordStems.Of([other]);
        var words = new List<string>();
        var at = 0;
        while (WordStems.TryNext(text, ref at, out var place, out var stem))
        {
            if (!known.Contains(stem) && !Opening.Contains(stem))
            {
                words.Add(place.In(text));
            }
        }

        return string.Join(' ', words);
    }
}
