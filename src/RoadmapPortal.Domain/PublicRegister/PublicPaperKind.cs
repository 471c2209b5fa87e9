namespace RoadmapPortal.Domain.PublicRegister;

/// <summary>What the public register shows; stored by name.</summary>
public enum PublicPaperKind
{
    /// <summary>An order of the municipality's authority, with its annexes.</summary>
    Order,

    MunicipalRoadmap,
    SchoolRoadmap,
}
