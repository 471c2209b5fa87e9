namespace RoadmapPortal.Documents.Import;

/// <summary>What could not be read, and what to do about it.</summary>
/// <param name="Row">From 1, as the program that made the file counts; none if the whole file is meant.</param>
/// <param name="Column">The heading or the letter of the column; none if the whole row is meant.</param>
public sealed record SheetProblem(int? Row, string? Column, string Words);
