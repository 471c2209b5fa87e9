using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.Roadmaps;

namespace RoadmapPortal.Data;

public static class SaveConflicts
{
    /// <summary>Whether somebody else's save came between: the row changed since it was read, what must be unique was taken, or the roadmap was submitted.</summary>
    public static bool IsConflict(this DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or FiledRoadmapTriggers.IsFiled };

    /// <summary>Whether something was to be deleted that others point at, or to point at what is no more.</summary>
    public static bool IsPointedAt(this DbUpdateException exception) => exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };
}
