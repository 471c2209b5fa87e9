namespace RoadmapPortal.Domain.Schools.Import;

/// <summary>A row of a file, and what it would make of the register.</summary>
/// <param name="School">The school that the row is about, the id of a new one too; none if that is not known.</param>
/// <param name="Details">What the register will say; none of a problem.</param>
/// <param name="Problems">Why it cannot be taken, in words for whoever made the file.</param>
public sealed record ImportedSchool(
    SchoolRow Row, ImportVerdict Verdict, SchoolId? School, SchoolDetails? Details, IReadOnlyList<SchoolDifference> Differences, IReadOnlyList<string> Problems);
