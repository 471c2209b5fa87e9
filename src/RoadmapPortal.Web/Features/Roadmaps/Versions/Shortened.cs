using System.Globalization;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Words that did not change are shown so that one knows where one is; of a whole page of them, the beginning and the end.</summary>
public static class Shortened
{
    private const int Longest = 600;
    private const int Edge = 200;

    public static string Of(string words)
    {
        if (words.Length <= Longest)
        {
            return words;
        }

        var start = StringInfo.GetNextTextElementLength(words.AsSpan(Edge)) + Edge;
        var end = words.Length - Edge;
        end += char.IsLowSurrogate(words[end]) ? 1 : 0;
        return $"{words[..start]} … (без изменений ещё {Russian.Count(end - start, "знак", "знака", "знаков")}) … {words[end..]}";
    }
}
