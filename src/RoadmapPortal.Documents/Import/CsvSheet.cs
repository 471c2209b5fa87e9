using System.Text;

namespace RoadmapPortal.Documents.Import;

/// <summary>
/// Reads a table of texts (RFC 4180) with commas, semicolons or tabs between the cells, in UTF-8, UTF-16 or Windows-1251, as Excel and LibreOffice save
/// them. A quotation mark inside of a cell that does not begin with one is a letter like others.
/// </summary>
internal static class CsvSheet
{
    private const int Cyrillic = 1251;
    private static readonly char[] Separators = [';', ',', '\t'];

    public static TypedSheet Read(byte[] file)
    {
        var text = Decode(file);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return TypedSheet.Unread("Это не таблица. Нужна книга Excel (XLSX) или CSV.");
        }

        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text.IndexOf('\n', StringComparison.Ordinal) is > 4 and < 8 and var end)
        {
            return new CsvRows(text, text[4], end + 1, firstRow: 2).Read();
        }

        return new CsvRows(text, SeparatorOf(text), 0, firstRow: 1).Read();
    }

    private static string Decode(byte[] file)
    {
        switch (file)
        {
            case [0xEF, 0xBB, 0xBF, .. var rest]:
                return Encoding.UTF8.GetString(rest);
            case [0xFF, 0xFE, .. var rest]:
                return Encoding.Unicode.GetString(rest);
            case [0xFE, 0xFF, .. var rest]:
                return Encoding.BigEndianUnicode.GetString(rest);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Cyrillic)!.GetString(file);
        }
    }

    /// <summary>What parts most cells of the first line that has any; whatever stands in quotation marks parts nothing.</summary>
    private static char SeparatorOf(string text)
    {
        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var sign in text)
        {
            isQuoted ^= sign == '"';
            if (sign == '\n' && !isQuoted && counts.Any(count => count > 0))
            {
                break;
            }

            if (!isQuoted && Array.IndexOf(Separators, sign) is >= 0 and var at)
            {
                counts[at]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
