namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// Objects that are written together as one compressed stream (ISO 32000-1, 7.5.7): thousands of tags that differ in
/// nothing but numbers take a few bytes each.
/// </summary>
internal sealed class ObjectPack
{
    /// <summary>A reader has to unpack all for one; beyond this compression gains nothing.</summary>
    private const int LargestCount = 1000, LargestLength = 48 * 1024;

    private readonly ByteBuffer index = new();
    private readonly ByteBuffer body = new();

    private readonly List<int> numbers = [];

    /// <summary>Numbers of the objects in it, in order.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    public bool IsFull => numbers.Count == LargestCount || body.Length > LargestLength;

    /// <summary>Where the first object begins in <see cref="ToContent"/>.</summary>
    public int First => index.Length;

    public void Add(int number, ReadOnlySpan<byte> value)
    {
        index.Add(number).Add(" "u8).Add(body.Length).Add(" "u8);
        body.Add(value).Add("\n"u8);
        numbers.Add(number);
    }

    /// <summary>Numbers and places of the objects, then the objects. Ends the collecting until <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> ToContent() => index.Add(body.Written).Written;

    public void Clear()
    {
        index.Clear();
        body.Clear();
        numbers.Clear();
    }
}
