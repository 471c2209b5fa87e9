namespace RoadmapPortal.Domain.People;

/// <summary>Who acts on what a school files.</summary>
/// <param name="Name">As the page and the history show it.</param>
/// <param name="May">What the person may do at this school.</param>
public sealed record ActingPerson(PersonId Person, string Name, Func<Deed, bool> May);
