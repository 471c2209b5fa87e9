using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Journal;

/// <summary>Who did it, with which rights and from where, as it was then.</summary>
/// <param name="Person">None if a program did.</param>
/// <param name="Roles">In words, several with commas.</param>
public sealed record JournalAuthor(PersonId? Person, string Name, string Roles, Origin From);
