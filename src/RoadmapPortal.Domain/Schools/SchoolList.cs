namespace RoadmapPortal.Domain.Schools;

/// <summary>
/// A municipality's schools as its lists name them. Reads «Сош №№ 2,6,10», «1, г44, НОШ № 80», «2–6, гимназия 44» and prints
/// the same way. A label is matched whole: «80» is never «НОШ № 80». What is not understood is reported, never marked silently.
/// </summary>
public sealed class SchoolList(IEnumerable<School> schools)
{
    private readonly SchoolRegister register = new(schools);

    public SchoolListReading Read(string text) =>
        SchoolWords.MeanAll(text)
            ? new SchoolListReading([.. Enumerable.Range(0, register.Count).Select(index => register[index])], [])
            : new SchoolListReader(register, text).Read();

    /// <summary>Labels in the municipality's order, separated as documents separate them: «1, 2, г44».</summary>
    public static string Print(IEnumerable<School> schools) =>
        string.Join(", ", schools.OrderBy(school => school.PrintOrder).Select(school => school.Label));
}
