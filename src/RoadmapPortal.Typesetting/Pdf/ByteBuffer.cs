using System.Buffers.Text;
using System.Text;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>Bytes of PDF syntax, put together and used again for the next object.</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public ByteBuffer Add(ReadOnlySpan<byte> data)
    {
        data.CopyTo(Reserve(data.Length));
        Length += data.Length;
        return this;
    }

    public ByteBuffer Add(string ascii)
    {
        Length += Encoding.ASCII.GetBytes(ascii, Reserve(ascii.Length));
        return this;
    }

    public ByteBuffer Add(long number)
    {
        Utf8Formatter.TryFormat(number, Reserve(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A reference to an object.</summary>
    public ByteBuffer AddReference(int number) => Add(number).Add(" 0 R"u8);

    public ByteBuffer Add(int number) => Add((long)number);

    /// <summary>A number with up to three decimals, a thousandth of a point being far below what is visible.</summary>
    public ByteBuffer Add(double number)
    {
        var thousandths = (long)Math.Round(number * 1000);
        if (thousandths < 0)
        {
            Add("-"u8);
            thousandths = -thousandths;
        }
        Add(thousandths / 1000);
        var decimals = (int)(thousandths % 1000);
        if (decimals == 0)
            return this;
        Add("."u8);
        for (var unit = 100; decimals > 0; unit /= 10)
        {
            Reserve(1)[0] = (byte)('0' + (decimals / unit));
            Length++;
            decimals %= unit;
        }
        return this;
    }

    /// <summary>Four hexadecimal digits.</summary>
    public ByteBuffer AddHex(ushort number)
    {
        var target = Reserve(4);
        for (var digit = 0; digit < 4; digit++)
            target[digit] = "0123456789ABCDEF"u8[(number >> (12 - (4 * digit))) & 15];
        Length += 4;
        return this;
    }

    /// <summary>A text string in UTF-16 (ISO 32000-1, 7.9.2.2), which needs no escapes.</summary>
    public ByteBuffer AddText(string text)
    {
        Add("<FEFF"u8);
        foreach (var character in text)
            AddHex(character);
        return Add(">"u8);
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length);
    }
}
