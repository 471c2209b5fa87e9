using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Archives;

public readonly record struct ArchiveWorkId(Guid Value) : IEntityId<ArchiveWorkId>
{
    public static ArchiveWorkId New() => new(Guid.CreateVersion7());

    public static ArchiveWorkId From(Guid value) => new(value);
}
