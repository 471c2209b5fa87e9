namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>Four faces of one design.</summary>
public sealed class FontFamily
{
    private readonly Lazy<TrueTypeFont>[] faces;

    public FontFamily(string name, TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont italic, TrueTypeFont boldItalic)
        : this(name, new(regular), new(bold), new(italic), new Lazy<TrueTypeFont>(boldItalic))
    {
    }

    /// <summary>Faces that are read when the first character is asked of them.</summary>
    internal FontFamily(
        string name, Lazy<TrueTypeFont> regular, Lazy<TrueTypeFont> bold, Lazy<TrueTypeFont> italic, Lazy<TrueTypeFont> boldItalic)
    {
        Name = name;
        faces = [regular, bold, italic, boldItalic];
    }

    public string Name { get; }

    public TrueTypeFont this[FontStyle style] => faces[(int)style].Value;
}
