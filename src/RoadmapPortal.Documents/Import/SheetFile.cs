namespace RoadmapPortal.Documents.Import;

/// <summary>Reads the first sheet of a file that somebody uploaded, XLSX or CSV, told apart by its first bytes; never believes that it is well made.</summary>
public static class SheetFile
{
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Rows with any text, its headings among them. The largest municipality has some hundred schools.</summary>
    public const int MostRows = 3_000;

    internal const int MostColumns = 64;

    /// <summary>A longer text of a cell ends here: no field is as long, and it will be refused in words.</summary>
    internal const int LongestCell = 5_000;

    internal static readonly SheetProblem HasTooManyRows = new(null, null, $"В файле больше {MostRows} строк. Оставьте в нём только школы муниципалитета.");

    public static TypedSheet TooLarge { get; } = TypedSheet.Unread($"Файл больше {MostBytes / 1024 / 1024} МБ. Оставьте в нём один лист с таблицей школ, без картинок.");

    /// <summary>What somebody copied out of a table, as programs put it into the clipboard: tabs between the cells.</summary>
    public static TypedSheet ReadCopied(string text) => new CsvRows(text, '\t', 0, firstRow: 1).Read();

    public static TypedSheet Read(byte[] file)
    {
        if (file.Length == 0)
        {
            return TypedSheet.Unread("Файл пуст. Выберите файл с таблицей школ.");
        }

        if (file.Length > MostBytes)
        {
            return TooLarge;
        }

        return file.AsSpan() switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] => XlsxSheet.Read(file),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => TypedSheet.Unread("Это старая книга Excel (XLS) или книга с паролем. Откройте её и сохраните как «Книга Excel (*.xlsx)» без пароля."),
            [0x25, 0x50, 0x44, 0x46, ..] => TypedSheet.Unread("Это PDF. Нужна таблица Excel (XLSX) или CSV."),
            _ => CsvSheet.Read(file),
        };
    }
}
