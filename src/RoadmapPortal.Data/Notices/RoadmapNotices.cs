using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Npgsql;

namespace RoadmapPortal.Data.Notices;

/// <summary>
/// Listens, over a connection of its own, to what the database tells of changes and the other servers of who is there; and tells them.
/// </summary>
public sealed class RoadmapNotices(string connectionString)
{
    /// <summary>So often it is asked whether the connection still lives, when nothing is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>
    /// What is told from now on; of an unreadable message nothing. The first one is none and says that listening has begun: whatever
    /// changed before was not heard.
    /// </summary>
    /// <exception cref="NpgsqlException">The connection was lost, or there is none.</exception>
    public async IAsyncEnumerable<Notice?> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "roadmap-portal-notices", KeepAlive = (int)Patience.TotalSeconds };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        var heard = Channel.CreateUnbounded<Notice?>();
        connection.Notification += (_, told) =>
        {
            if ((told.Channel == PresenceNoticeText.Channel ? PresenceNoticeText.Read(told.Payload) : ChangeNoticeText.Read(told.Payload)) is { } notice)
            {
                heard.Writer.TryWrite(notice);
            }
        };
        await connection.OpenAsync(cancellation);
        await using (var listen = new NpgsqlCommand($"listen {NoticeTriggers.Channel}; listen {PresenceNoticeText.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        yield return null;
        while (true)
        {
            while (heard.Reader.TryRead(out var notice))
            {
                yield return notice;
            }

            await connection.WaitAsync(cancellation);
        }
    }

    /// <summary>Tells every server that listens, this one too, all in one round trip.</summary>
    /// <exception cref="NpgsqlException">There is no connection.</exception>
    public async Task TellAsync(IReadOnlyList<Notice> notices, CancellationToken cancellation)
    {
        var payloads = notices.SelectMany(notice => notice switch
        {
            PresenceNotice presence => PresenceNoticeText.Write(presence),
            ServerNotice server => [PresenceNoticeText.Write(server)],
            _ => throw new ArgumentException($"Only the database tells of a {notice.GetType().Name}.", nameof(notices)),
        });
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var tell = new NpgsqlCommand("select pg_notify($1, payload) from unnest($2) as payload", connection)
        {
            Parameters = { new NpgsqlParameter { Value = PresenceNoticeText.Channel }, new NpgsqlParameter { Value = payloads.ToArray() } },
        };
        await tell.ExecuteNonQueryAsync(cancellation);
    }
}
