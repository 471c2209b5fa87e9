using RoadmapPortal.Domain.Schools.Import;

namespace RoadmapPortal.Documents.Import;

/// <summary>A table of schools as it was read.</summary>
/// <param name="Rows">Those that were read whole.</param>
/// <param name="Problems">Of the file, or of rows that are not among the rows.</param>
/// <param name="Passed">Headings of columns that are not read.</param>
public sealed record SchoolSheet(IReadOnlyList<SchoolRow> Rows, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<string> Passed);
