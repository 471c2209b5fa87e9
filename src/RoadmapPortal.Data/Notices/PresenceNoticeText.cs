using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Notices;

/// <summary>
/// What servers tell each other, as JSON in few letters: PostgreSQL takes less than 8,000 bytes at once. Whoever may sign in to the
/// database may send here, so nothing that comes in is believed to be well made.
/// </summary>
internal static class PresenceNoticeText
{
    public const string Channel = "roadmap_presence";

    /// <summary>More of a name is cut off.</summary>
    public const int LongestName = 100;

    private const int MostBytes = 7_000;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        MaxDepth = 8,
    };

    public static string Write(ServerNotice notice) => JsonSerializer.Serialize(new Message { Server = notice.Server, Leaves = notice.Leaves }, Options);

    /// <returns>At least one message; more if the windows do not fit into one.</returns>
    public static IEnumerable<string> Write(PresenceNotice notice)
    {
        var head = new Message { Server = notice.Server, Tenant = notice.Tenant.Value, Roadmap = notice.Roadmap.Value, Asks = notice.Asks };
        var windows = new List<MessageWindow>();
        var bytes = 0;
        foreach (var window in notice.Windows.Select(Of))
        {
            var more = Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(window, Options)) + 1;
            if (bytes + more > MostBytes)
            {
                yield return JsonSerializer.Serialize(head with { Windows = windows }, Options);
                head = head with { Asks = false };
                windows.Clear();
                bytes = 0;
            }

            windows.Add(window);
            bytes += more;
        }

        yield return JsonSerializer.Serialize(head with { Windows = windows }, Options);
    }

    /// <returns>None of an unreadable message.</returns>
    public static Notice? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Message>(payload, Options) is { } message && message.Server != Guid.Empty ? Notice(message) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Notice? Notice(Message message)
    {
        if (message.Tenant == Guid.Empty)
        {
            return new ServerNotice(message.Server, message.Leaves);
        }

        var windows = (message.Windows ?? []).Where(window => window is not null && window.Id != Guid.Empty).Select(Of);
        return message.Roadmap == Guid.Empty
            ? null
            : new PresenceNotice(message.Server, new MunicipalityId(message.Tenant), new RoadmapId(message.Roadmap), message.Asks, [.. windows]);
    }

    private static MessageWindow Of(StandingWindow window) => new() { Id = window.Id, Name = Short(window.Name), Row = window.Row?.Value, Column = window.Column?.ToString() };

    private static StandingWindow Of(MessageWindow window)
    {
        ColumnKind? column = Enum.TryParse<ColumnKind>(window.Column, out var kind) && Enum.IsDefined(kind) ? kind : null;
        return new StandingWindow(window.Id, Short(window.Name), window.Row is { } row ? new ActivityId(row) : null, column);
    }

    private static string? Short(string? name) => name is { Length: > LongestName } ? name[..LongestName] : name;

    private sealed record Message
    {
        [JsonPropertyName("s")]
        public Guid Server { get; init; }

        [JsonPropertyName("end")]
        public bool Leaves { get; init; }

        [JsonPropertyName("t")]
        public Guid Tenant { get; init; }

        [JsonPropertyName("r")]
        public Guid Roadmap { get; init; }

        [JsonPropertyName("ask")]
        public bool Asks { get; init; }

        [JsonPropertyName("w")]
        public IReadOnlyList<MessageWindow>? Windows { get; init; }
    }

    private sealed record MessageWindow
    {
        [JsonPropertyName("i")]
        public Guid Id { get; init; }

        [JsonPropertyName("n")]
        public string? Name { get; init; }

        [JsonPropertyName("a")]
        public Guid? Row { get; init; }

        [JsonPropertyName("c")]
        public string? Column { get; init; }
    }
}
