using System.Runtime.InteropServices;

namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>
/// A structure element while its content is still coming (ISO 32000-1, 14.7.2). It keeps numbers, never text, and is
/// forgotten once it is written.
/// </summary>
internal sealed class StructureElement(int number, int parent, string type, string attributes)
{
    private readonly List<Kid> kids = [];

    /// <summary>Object number.</summary>
    public int Number => number;

    /// <summary>Standard structure type (14.8.4).</summary>
    public string Type => type;

    public void Add(Kid kid) => kids.Add(kid);

    public void Write(ByteBuffer target)
    {
        target.Add("<</S/"u8).Add(type).Add("/P "u8).AddReference(parent).Add(attributes);
        // Content on another page than the element's own needs a dictionary that names its page.
        var page = kids.Find(kid => !kid.IsElement).Page;
        if (page > 0)
            target.Add("/Pg "u8).AddReference(page);
        if (kids.Count == 1)
            AddKid(target.Add("/K "u8), kids[0], page);
        else if (kids.Count > 1)
            AddKids(target, page);
        target.Add(">>"u8);
    }

    private void AddKids(ByteBuffer target, int page)
    {
        target.Add("/K["u8);
        foreach (ref readonly var kid in CollectionsMarshal.AsSpan(kids))
        {
            AddKid(target, kid, page);
            target.Add(" "u8);
        }
        target.Add("]"u8);
    }

    private static void AddKid(ByteBuffer target, Kid kid, int page)
    {
        if (kid.IsElement)
            target.AddReference(kid.Number);
        else if (kid.Page == page)
            target.Add(kid.Number);
        else
            target.Add("<</Type/MCR/Pg "u8).AddReference(kid.Page).Add("/MCID "u8).Add(kid.Number).Add(">>"u8);
    }
}
