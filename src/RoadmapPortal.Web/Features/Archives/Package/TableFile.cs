using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoadmapPortal.Web.Features.Archives.Package;

/// <summary>
/// <c>data/{table}.jsonl</c>: as its first line the table and its columns, then a line for each row: an object with a value for each column, as
/// PostgreSQL writes it as JSON; of a file its name in the archive, of a person their e-mail.
/// </summary>
public static class TableFile
{
    public const string Folder = "data/";

    private const string Ending = ".jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string NameOf(string table) => Folder + table + Ending;

    /// <returns>None if the file is no table's.</returns>
    public static string? TableOf(string name) =>
        name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal) ? name[Folder.Length..^Ending.Length] : null;

    public static StreamWriter Writer(Stream output) => new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    public static string Line(TableHeader header) => JsonSerializer.Serialize(header, Options);

    public static string Line(JsonObject row) => row.ToJsonString(Options);

    public static TableHeader? ReadHeader(string? line) => Read(line, text => JsonSerializer.Deserialize<TableHeader>(text, Options)) is { Table: not null, Columns: { } columns } header && columns.All(column => column is not null) ? header : null;

    public static JsonObject? ReadRow(string line) => Read(line, text => JsonNode.Parse(text) as JsonObject);

    private static T? Read<T>(string? line, Func<string, T?> read)
        where T : class
    {
        try
        {
            return line is null ? null : read(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

public sealed record TableHeader(string Table, IReadOnlyList<string> Columns);
