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

    /// <summary>Begin a planning period, by copying a roadmap into it.</summary>
    OpenPeriod,

    /// <summary>Add to the directory of those who answer for activities.</summary>
    EditDirectory,

    /// <summary>Change how the municipality's papers look. Whoever reads a paper prints by it.</summary>
    EditPrintProfile,

    /// <summary>Say what the checks weigh in the municipality. Whoever submits a roadmap is held to it.</summary>
    WeighChecks,
}
