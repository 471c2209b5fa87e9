namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>
/// A stretch of text of one look. <c>\n</c> is a hard line break; U+00AD marks where a word may be hyphenated.
/// </summary>
/// <param name="Text">The text as it should be read back.</param>
/// <param name="Bold">Bold on top of what the place itself asks for (a section row is always bold).</param>
/// <param name="Italic">Italic.</param>
/// <param name="Size">Size of the type; the paragraph's or cell's size if absent.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, Length? Size = null);
