using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Russian office typography for papers that another program breaks into lines.</summary>
public static class BoundText
{
    /// <summary>The text with № 5, И.О. Фамилия and 2023 г. held together: some spaces become U+00A0, nothing else changes.</summary>
    public static string Bind(string text) => text.Contains(' ', StringComparison.Ordinal)
        ? string.Create(text.Length, text, static (bound, words) =>
        {
            words.CopyTo(bound);
            Typography.BindWords(bound);
        })
        : text;
}
