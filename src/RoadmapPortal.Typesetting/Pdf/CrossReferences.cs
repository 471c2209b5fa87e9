using System.Buffers.Binary;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>Where each object stands: by itself in the file or in a stream of objects (ISO 32000-1, 7.5.8).</summary>
internal sealed class CrossReferences
{
    /// <summary>Kind, offset or number of the stream of objects, place in that stream: the columns of table 18.</summary>
    private const int KindWidth = 1, PlaceWidth = 5, IndexWidth = 2, RowWidth = KindWidth + PlaceWidth + IndexWidth;

    private const byte Free = 0, Apart = 1, Packed = 2, Unwritten = 255;

    private readonly record struct Entry(long Place, ushort Index, byte Kind);

    /// <summary>By object number; 0 is the head of the free list.</summary>
    private readonly List<Entry> entries = [new(0, ushort.MaxValue, Free)];

    public int Count => entries.Count;

    public int Reserve()
    {
        entries.Add(new Entry(0, 0, Unwritten));
        return entries.Count - 1;
    }

    public void PutApart(int number, long offset) => entries[number] = new Entry(offset, 0, Apart);

    public void PutPacked(int number, int stream, int index) => entries[number] = new Entry(stream, checked((ushort)index), Packed);

    /// <summary>Entries of the dictionary of <see cref="ToRows"/>.</summary>
    public static string Dictionary { get; } = FormattableString.Invariant(
        $"/Type/XRef/W[{KindWidth} {PlaceWidth} {IndexWidth}]/DecodeParms<</Predictor 12/Columns {RowWidth}>>");

    /// <summary>The rows of the stream, each as its difference from the row above, which deflates to next to nothing.</summary>
    public byte[] ToRows()
    {
        const byte up = 2;
        var rows = new byte[entries.Count * (RowWidth + 1)];
        Span<byte> above = stackalloc byte[RowWidth], row = stackalloc byte[RowWidth], place = stackalloc byte[8];
        for (var number = 0; number < entries.Count; number++)
        {
            var entry = entries[number];
            if (entry.Kind == Unwritten)
                throw new InvalidOperationException("A PDF object was referred to but never written.");
            row[0] = entry.Kind;
            BinaryPrimitives.WriteInt64BigEndian(place, entry.Place);
            place[^PlaceWidth..].CopyTo(row[KindWidth..]);
            BinaryPrimitives.WriteUInt16BigEndian(row[(KindWidth + PlaceWidth)..], entry.Index);
            var target = rows.AsSpan(number * (RowWidth + 1));
            target[0] = up;
            for (var column = 0; column < RowWidth; column++)
                target[column + 1] = (byte)(row[column] - above[column]);
            row.CopyTo(above);
        }
        return rows;
    }
}
