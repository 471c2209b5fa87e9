namespace RoadmapPortal.Domain.Audits.Narrative;

/// <summary>Something that an audit's text may say by its name, so that it stays true: «число ШНОР».</summary>
/// <param name="Words">As it is printed now.</param>
/// <param name="Number">The number that a noun agrees with; none if it is no number.</param>
public sealed record Figure(string Name, string Words, int? Number)
{
    public static Figure Count(string name, int number) => new(name, number.ToString(System.Globalization.CultureInfo.InvariantCulture), number);
}
