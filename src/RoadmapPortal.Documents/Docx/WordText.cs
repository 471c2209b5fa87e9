using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Docx;

/// <summary>Words on their way into a document.</summary>
internal static class WordText
{
    /// <summary>Without what XML 1.0 cannot hold, with one kind of line break, and as on the printed page a tab is a space.</summary>
    public static string Clean(string text) =>
        CleanText.Of(text).Replace('\t', ' ');

    /// <summary>Clean, and what belongs together is held together.</summary>
    public static string Of(string text) => BoundText.Bind(Clean(text));
}
