namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>A row as it arrives from a document.</summary>
/// <param name="Number">As printed; kept only by tables whose numbers are typed.</param>
public sealed record ActivityWords(string Number, Cells Cells);
