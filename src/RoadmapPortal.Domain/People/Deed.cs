namespace RoadmapPortal.Domain.People;

/// <summary>What may be done in the portal and is not for everybody.</summary>
public enum Deed
{
    /// <summary>Enter the municipality at all.</summary>
    Enter,

    ReadMunicipalRoadmap,
    EditMunicipalRoadmap,
    ReadSchoolRoadmap,
    EditSchoolRoadmap,

    /// <summary>Change how the municipality's papers look. Whoever reads a paper prints by it.</summary>
    EditPrintProfile,
}
