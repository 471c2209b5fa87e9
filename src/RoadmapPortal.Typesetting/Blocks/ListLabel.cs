namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>What stands before a list's item: «1.», «2.1.», «•», «–». Layout sets it before the text with a bound space.</summary>
/// <param name="Text">The label as printed.</param>
/// <param name="Level">Depth of nesting, 1 the outermost. Neighbouring labelled paragraphs make one list.</param>
public sealed record ListLabel(string Text, int Level = 1);
