using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>дорожная карта школы: filed by the school, reviewed by the authority, approved by the principal's own order.</summary>
public sealed partial class SchoolRoadmap : Roadmap
{
    private SchoolRoadmap()
    {
    }

    public SchoolRoadmap(MunicipalityId tenant, RoadmapId id, PlanningPeriodId period, SchoolId school, string title)
        : base(tenant, id, period, title) => SchoolId = school;

    public SchoolId SchoolId { get; private set; }

    public SchoolRoadmapStage Stage { get; private set; } = SchoolRoadmapStage.Draft;

    public override bool IsOpenForEditing => SchoolRoadmapStep.All.Any(step => step.Move == SchoolRoadmapMove.Edit && step.From == Stage);

    public override bool IsApproved =>
        Stage is SchoolRoadmapStage.Approved or SchoolRoadmapStage.Published or SchoolRoadmapStage.InForce or SchoolRoadmapStage.Closed;

    public override Deed DeedToRead => Deed.ReadSchoolRoadmap;

    public override Deed DeedToEdit => Deed.EditSchoolRoadmap;

    public override SchoolId? ConcernedSchool => SchoolId;
}

/// <summary>Life of a school roadmap; stored by name.</summary>
public enum SchoolRoadmapStage
{
    /// <summary>Черновик</summary>
    Draft,

    /// <summary>На проверке</summary>
    Submitted,

    /// <summary>На доработке</summary>
    Returned,

    /// <summary>Согласована</summary>
    Accepted,

    /// <summary>Утверждена</summary>
    Approved,

    /// <summary>Опубликована</summary>
    Published,

    /// <summary>В исполнении</summary>
    InForce,

    /// <summary>Закрыта</summary>
    Closed,
}
