using Npgsql;

namespace RoadmapPortal.Data;

/// <summary>
/// How many connections one server of the portal keeps: fewer than PostgreSQL lets in by default (100, of which some are for administrators), so that
/// in a rush people wait for a connection a moment instead of being refused one.
/// </summary>
public static class ConnectionLimit
{
    public const int Most = 40;

    private static readonly int Unlimited = new NpgsqlConnectionStringBuilder().MaxPoolSize;

    /// <returns>The connection string with the limit, or as it is if it names one of its own.</returns>
    public static string Of(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxPoolSize != Unlimited)
        {
            return connectionString;
        }

        settings.MaxPoolSize = Most;
        return settings.ConnectionString;
    }
}
