using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Printing;

public readonly record struct PrintProfileId(Guid Value) : IEntityId<PrintProfileId>
{
    public static PrintProfileId New() => new(Guid.CreateVersion7());

    public static PrintProfileId From(Guid value) => new(value);
}

/// <summary>профиль печати: how one municipality prints its papers. A municipality without one prints by the standard.</summary>
public sealed class PrintProfile : ITenantOwned
{
    private PrintProfile()
    {
    }

    public PrintProfile(MunicipalityId tenant, PrintProfileId id)
    {
        Tenant = tenant;
        Id = id;
    }

    public MunicipalityId Tenant { get; private set; }

    public PrintProfileId Id { get; private set; }

    public PrintLook Look { get; private set; } = PrintLook.Standard;

    /// <exception cref="RefusedException">See <see cref="PrintLook.WhyNot"/>.</exception>
    public void PrintAs(PrintLook look)
    {
        RefusedException.ThrowIfAny(look.WhyNot());
        Look = look;
    }
}
