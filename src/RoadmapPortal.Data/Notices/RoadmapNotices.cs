using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Npgsql;

namespace RoadmapPortal.Data.Notices;

/// <summary>Listens to what the database tells of changed roadmaps, over a connection of its own.</summary>
public sealed class RoadmapNotices(string connectionString)
{
    /// <summary>So often it is asked whether the connection still lives, when nothing is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>
    /// What is told from now on; of an unreadable message nothing. The first one is none and says that listening has begun: whatever
    /// changed before was not heard.
    /// </summary>
    /// <exception cref="NpgsqlException">The connection was lost, or there is none.</exception>
    public async IAsyncEnumerable<RoadmapNotice?> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "roadmap-portal-notices", KeepAlive = (int)Patience.TotalSeconds };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        var heard = Channel.CreateUnbounded<RoadmapNotice?>();
        connection.Notification += (_, told) =>
        {
            if (RoadmapNotice.TryParse(told.Payload, out var notice))
            {
                heard.Writer.TryWrite(notice);
            }
        };
        await connection.OpenAsync(cancellation);
        await using (var listen = new NpgsqlCommand($"listen {NoticeTriggers.Channel}", connection))
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
}
