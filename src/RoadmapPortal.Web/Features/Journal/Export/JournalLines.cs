using System.Text.Encodings.Web;
using System.Text.Json;
using RoadmapPortal.Domain.Journal;

namespace RoadmapPortal.Web.Features.Journal.Export;

/// <summary>
/// A journal as a file of JSON lines: what it is of, its entries, and as the last line the place of the chain that it was written at. Whoever has the file can
/// prove what stood in the journal up to there.
/// </summary>
public static class JournalLines
{
    /// <summary>Far more than the longest entry takes.</summary>
    private const int LongestLine = 64 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The file is read by people and programs and never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Heading(Guid municipality, string slug) => JsonSerializer.Serialize(new JournalFileHeading(JournalRecord.Form, municipality, slug), Options);

    public static string Line(JournalRecord record) => JsonSerializer.Serialize(record, Options);

    public static string Ending(JournalMark head) => JsonSerializer.Serialize(new JournalFileEnding(head), Options);

    /// <summary>Reads a file back, believing nothing in it.</summary>
    /// <returns>What it says, or in words why it is no journal.</returns>
    public static async Task<(JournalFile? File, string? Problem)> ReadAsync(TextReader input, CancellationToken cancellation)
    {
        var (heading, head, marks) = ((JournalFileHeading?)null, (JournalMark?)null, new List<JournalMark>());
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (line.Length > LongestLine || head is not null || !TryRead(line, number, ref heading, out var record, ref head))
            {
                return (null, $"Строка {number} файла – не строка выгрузки журнала.");
            }

            if (record is not null && record.ComputeHash() != record.Hash)
            {
                return (null, $"Файл изменён: в строке {number} слова записи № {record.Number} не дают её контрольной суммы.");
            }

            if (record is not null && record.Municipality != heading!.Municipality.ToString())
            {
                return (null, $"Файл изменён: в строке {number} запись другого муниципалитета.");
            }

            if (record is not null)
            {
                marks.Add(new JournalMark(record.Number, record.Hash));
            }
        }

        return heading is null ? (null, "Файл пуст.")
            : head is null ? (null, "Файл не дописан или обрезан: в нём нет последней строки с местом в журнале.")
            : (new JournalFile(heading, marks, head), null);
    }

    private static bool TryRead(string line, int number, ref JournalFileHeading? heading, out JournalRecord? record, ref JournalMark? head)
    {
        record = null;
        try
        {
            if (number == 1)
            {
                heading = JsonSerializer.Deserialize<JournalFileHeading>(line, Options);
                return heading?.Journal == JournalRecord.Form;
            }

            head = JsonSerializer.Deserialize<JournalFileEnding>(line, Options)?.Head;
            if (head is null)
            {
                record = JsonSerializer.Deserialize<JournalRecord>(line, Options);
            }

            return head?.Hash is not null || (record is not null && record.HasEverything());
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <param name="Journal">Names the form of the entries.</param>
public sealed record JournalFileHeading(string Journal, Guid Municipality, string Slug);

public sealed record JournalFileEnding(JournalMark? Head);

/// <param name="Marks">Of the entries in it, which may be a part of the journal only.</param>
/// <param name="Head">Where the journal was when the file was written.</param>
public sealed record JournalFile(JournalFileHeading Heading, IReadOnlyList<JournalMark> Marks, JournalMark Head);
