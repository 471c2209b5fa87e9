using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Checks;

public readonly record struct CheckProfileId(Guid Value) : IEntityId<CheckProfileId>
{
    public static CheckProfileId New() => new(Guid.CreateVersion7());

    public static CheckProfileId From(Guid value) => new(value);
}

/// <summary>профиль проверок: what the checks weigh in one municipality. In a municipality without one they weigh what is usual.</summary>
public sealed class CheckProfile : ITenantOwned
{
    private CheckProfile()
    {
    }

    public CheckProfile(MunicipalityId tenant, CheckProfileId id)
    {
        Tenant = tenant;
        Id = id;
    }

    public MunicipalityId Tenant { get; private set; }

    public CheckProfileId Id { get; private set; }

    public CheckSeverities Severities { get; private set; } = CheckSeverities.Usual;

    /// <exception cref="RefusedException">See <see cref="CheckSeverities.WhyNot"/>.</exception>
    public void Weigh(CheckSeverities severities)
    {
        RefusedException.ThrowIfAny(severities.WhyNot());
        Severities = severities;
    }
}
