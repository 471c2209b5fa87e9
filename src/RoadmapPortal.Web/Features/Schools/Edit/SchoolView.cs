using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>What a school's page shows.</summary>
public sealed record SchoolView(string Municipality, School School, SavedSchool Saved, bool MayEdit, bool MayMark)
{
    public bool MayReadJournal { get; init; }

    /// <summary>The school that it was merged into.</summary>
    public School? Successor { get; init; }

    /// <summary>Schools that were merged into it.</summary>
    public required IReadOnlyList<School> Joined { get; init; }

    /// <summary>Other schools that it could be merged into.</summary>
    public required IReadOnlyList<School> Open { get; init; }

    /// <summary>The label between its neighbours, as a list prints it.</summary>
    public required string Around { get; init; }

    /// <summary>The newest period first.</summary>
    public required IReadOnlyList<SchoolMarksOfPeriod> Marks { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<SchoolHistory> History { get; init; }

    public bool HasMoreHistory { get; init; }
}

/// <param name="Period">In its own words.</param>
public sealed record SchoolMarksOfPeriod(string Period, IReadOnlyList<SchoolMarkKind> Kinds);
