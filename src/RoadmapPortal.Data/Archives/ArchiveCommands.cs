using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace RoadmapPortal.Data.Archives;

/// <summary>Statements over tables that are only known when the program runs. Names come from the database's own catalogue, values as parameters.</summary>
internal static class ArchiveCommands
{
    /// <summary>In the context's transaction, which there must be, under the context's municipality.</summary>
    public static NpgsqlCommand ArchiveCommand(this PortalContext context, string sql, params IReadOnlyList<object> values)
    {
        var transaction = context.Database.CurrentTransaction ?? throw new InvalidOperationException("An archive is read and written in one transaction.");
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)context.Database.GetDbConnection(), (NpgsqlTransaction)transaction.GetDbTransaction());
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    public static async Task RunAsync(this NpgsqlCommand command, CancellationToken cancellation)
    {
        await using (command)
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
