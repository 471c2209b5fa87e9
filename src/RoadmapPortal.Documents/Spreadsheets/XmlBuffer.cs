using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// One part of a package while it is written, as UTF-8. The names of elements and attributes are ours and go in as they are;
/// only words are escaped.
/// </summary>
internal sealed class XmlBuffer
{
    private const int LongestNumber = 32;

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"\n");

    private byte[] bytes = new byte[32 * 1024];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Begins the next part; the room is used again.</summary>
    public XmlBuffer Begin()
    {
        length = 0;
        return Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
    }

    public XmlBuffer Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(bytes.AsSpan(length));
        length += markup.Length;
        return this;
    }

    public XmlBuffer Number(int number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, bytes.AsSpan(length), out var written);
        length += written;
        return this;
    }

    /// <summary>At most four digits behind the point: no measure of a sheet needs more.</summary>
    public XmlBuffer Number(double number)
    {
        Reserve(LongestNumber);
        number.TryFormat(bytes.AsSpan(length), out var written, "0.####", System.Globalization.CultureInfo.InvariantCulture);
        length += written;
        return this;
    }

    /// <summary>«B12», row and column counted from 0.</summary>
    public XmlBuffer Address(int row, int column) => Letters(column).Number(row + 1);

    public XmlBuffer Range(CellRange range) => Address(range.FirstRow, range.FirstColumn).Raw(":"u8).Address(range.LastRow, range.LastColumn);

    /// <summary>Words of an element or an attribute; a line break survives in both.</summary>
    /// <param name="clean">See <see cref="Composition.CleanText"/>.</param>
    public XmlBuffer Text(ReadOnlySpan<char> clean)
    {
        while (clean.IndexOfAny(Special) is >= 0 and var at)
        {
            Plain(clean[..at]);
            Raw(clean[at] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                _ => "&#10;"u8,
            });
            clean = clean[(at + 1)..];
        }

        Plain(clean);
        return this;
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    private XmlBuffer Letters(int column)
    {
        if (column >= 26)
        {
            Letters((column / 26) - 1);
        }

        Reserve(1);
        bytes[length++] = (byte)('A' + (column % 26));
        return this;
    }

    private void Reserve(int more)
    {
        if (length + more > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
        }
    }
}
