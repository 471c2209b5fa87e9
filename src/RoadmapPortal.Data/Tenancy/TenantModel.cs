using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Tenancy;

/// <summary>First two locks, for every <see cref="ITenantOwned"/> entity in one loop: the named query filter, and the tenant in the primary key.</summary>
internal static class TenantModel
{
    public const string FilterName = "tenant";

    public static void Apply(ModelBuilder model, PortalContext context)
    {
        var roots = model.Model.GetEntityTypes().Where(type => type.BaseType is null && typeof(ITenantOwned).IsAssignableFrom(type.ClrType)).ToList();
        foreach (var type in roots)
        {
            var entity = model.Entity(type.ClrType);
            entity.HasKey(nameof(ITenantOwned.Tenant), "Id");
            entity.Property(nameof(ITenantOwned.Tenant)).HasColumnName("tenant_id");
            entity.HasOne(typeof(Municipality)).WithMany().HasForeignKey(nameof(ITenantOwned.Tenant)).OnDelete(DeleteBehavior.Restrict);
            ApplyFilter.MakeGenericMethod(type.ClrType).Invoke(null, [model, context]);
        }
    }

    private static readonly MethodInfo ApplyFilter =
        typeof(TenantModel).GetMethod(nameof(Filter), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static void Filter<T>(ModelBuilder model, PortalContext context)
        where T : class, ITenantOwned
    {
        Expression<Func<T, bool>> ofTheTenant = entity => entity.Tenant == context.Tenant;
        model.Entity<T>().HasQueryFilter(FilterName, ofTheTenant);
    }
}
