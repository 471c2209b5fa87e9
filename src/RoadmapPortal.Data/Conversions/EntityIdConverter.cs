using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Conversions;

internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, IEntityId<TId>
{
    // An expression tree cannot call a static abstract member itself.
    private static TId From(Guid value) => TId.From(value);
}
