namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>A part that has its place among its like.</summary>
internal interface IPlaced
{
    Rank Rank { get; }

    void Place(Rank rank);
}
