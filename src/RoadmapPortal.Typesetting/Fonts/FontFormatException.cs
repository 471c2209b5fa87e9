namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>A font file is not a TrueType font that we can read.</summary>
public sealed class FontFormatException(string message) : Exception(message);
