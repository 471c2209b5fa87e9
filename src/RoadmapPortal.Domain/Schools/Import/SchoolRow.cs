namespace RoadmapPortal.Domain.Schools.Import;

/// <summary>One school as a file has it. What the file does not say is none and stays as it is in the register.</summary>
/// <param name="Row">The row's number in the file, from 1.</param>
/// <param name="Aliases">Further spellings; those that the register has already stay.</param>
public sealed record SchoolRow(int Row, SchoolKind? Kind, int? Number, string? Label, string? Name, IReadOnlyList<string> Aliases, string? Site, string? Principal);
