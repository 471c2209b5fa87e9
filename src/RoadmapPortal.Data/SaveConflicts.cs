using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RoadmapPortal.Data;

public static class SaveConflicts
{
    /// <summary>Whether somebody else's save came between: the row changed since it was read, or what must be unique was taken.</summary>
    public static bool IsConflict(this DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
