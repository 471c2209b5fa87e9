namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>One line of a broken text, without the spaces it was broken at.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Width">Natural width in points, with the hyphen if one is drawn.</param>
/// <param name="Indent">Distance from the text's left edge.</param>
/// <param name="EndsParagraph">Ends at a hard break or at the end of the text; such a line is never justified.</param>
/// <param name="Hyphenated">A word is divided here: a hyphen is drawn at its end.</param>
internal readonly record struct TextLine(int Start, int End, double Width, double Indent, bool EndsParagraph, bool Hyphenated);
