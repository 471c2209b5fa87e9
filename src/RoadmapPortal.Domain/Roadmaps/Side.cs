namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>On which side of a row.</summary>
public enum Side
{
    Above,
    Below,
}
