using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoadmapPortal.Data.Mappings;

internal static class RowVersion
{
    public const string Name = "Version";

    /// <summary>Optimistic concurrency by PostgreSQL's own xmin: whoever saves a row that changed since it was read is refused.</summary>
    public static void HasRowVersion(this EntityTypeBuilder builder) => builder.Property<uint>(Name).IsRowVersion();
}
