namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>Four faces of one design.</summary>
public sealed class FontFamily
{
    private readonly TrueTypeFont[] faces;

    public FontFamily(string name, TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont italic, TrueTypeFont boldItalic)
    {
        Name = name;
        faces = [regular, bold, italic, boldItalic];
    }

    public string Name { get; }

    public TrueTypeFont this[FontStyle style] => faces[(int)style];
}
