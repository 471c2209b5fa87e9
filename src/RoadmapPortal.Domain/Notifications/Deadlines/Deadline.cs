using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Notifications.Deadlines;

/// <summary>A day by which schools, or the municipality itself, are to have done something, and those that have not.</summary>
/// <param name="Key">Tells it from other deadlines of the municipality: <c>Filing</c> and the period's id.</param>
/// <param name="What">What is to be done: «сдать самоаудит».</param>
/// <param name="Day">The last day in time.</param>
/// <param name="Until">The last day on which it can be done at all; afterwards nobody is told any more.</param>
/// <param name="OfficeAddress">Where the municipality sees who is behind.</param>
public sealed record Deadline(string Key, string What, DateOnly Day, DateOnly Until, string OfficeAddress, IReadOnlyList<SchoolBehind> Behind)
{
    /// <summary>The municipality has something of its own to do by that day, and has not done it.</summary>
    public bool IsOfficeBehind { get; init; }
}

/// <param name="Address">Where the school does what it has not done.</param>
public sealed record SchoolBehind(SchoolId School, string Address);
