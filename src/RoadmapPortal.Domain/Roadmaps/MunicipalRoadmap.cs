using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>муниципальная дорожная карта: planned by the methodist, approved by an order of the authority.</summary>
public sealed class MunicipalRoadmap : Roadmap
{
    private MunicipalRoadmap()
    {
    }

    public MunicipalRoadmap(MunicipalityId tenant, RoadmapId id, PlanningPeriodId period, string title)
        : base(tenant, id, period, title)
    {
    }

    public MunicipalRoadmapStage Stage { get; private set; } = MunicipalRoadmapStage.Draft;

    public override bool IsOpenForEditing => Stage == MunicipalRoadmapStage.Draft;

    public override bool IsApproved => Stage is MunicipalRoadmapStage.Approved or MunicipalRoadmapStage.InForce or MunicipalRoadmapStage.Closed;

    public override Deed DeedToRead => Deed.ReadMunicipalRoadmap;

    public override Deed DeedToEdit => Deed.EditMunicipalRoadmap;

    public override SchoolId? ConcernedSchool => null;
}

/// <summary>Life of a municipal roadmap; stored by name.</summary>
public enum MunicipalRoadmapStage
{
    /// <summary>Черновик</summary>
    Draft,

    /// <summary>На согласовании</summary>
    ForApproval,

    /// <summary>Утверждена</summary>
    Approved,

    /// <summary>В исполнении</summary>
    InForce,

    /// <summary>Закрыта</summary>
    Closed,
}
