namespace RoadmapPortal.Documents.Composition;

/// <summary>How whoever holds an approved paper finds out whether it is genuine.</summary>
/// <param name="Code">As it is printed.</param>
/// <param name="Address">Of the page that tells; the two-dimensional code says it.</param>
/// <param name="Place">Of the page where the code can be typed.</param>
public sealed record VerificationMark(string Code, Uri Address, Uri Place);
