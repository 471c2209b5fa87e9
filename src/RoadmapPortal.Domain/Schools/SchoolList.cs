namespace RoadmapPortal.Domain.Schools;

/// <summary>
/// A municipality's schools as its lists name them. Reads «Сош №№ 2,6,10», «1, г44, НОШ № 80», «2–6, гимназия 44» and prints
/// the same way. A label is matched whole: «80» is never «НОШ № 80». What is not understood is reported, never marked silently.
/// </summary>
/// <param name="schools">Closed ones too: lists of earlier periods name them.</param>
/// <param name="periodBegins">
/// The first day of the period whose list it is: a school that was closed by then is reported as <see cref="UnknownSchool.Closed"/> and never marked.
/// Without it every school is read.
/// </param>
public sealed class SchoolList(IEnumerable<School> schools, DateOnly? periodBegins = null)
{
    private readonly SchoolRegister register = new(schools, periodBegins);

    public SchoolListReading Read(string text) =>
        SchoolWords.MeanAll(text)
            ? new SchoolListReading([.. Enumerable.Range(0, register.Count).Where(index => !register.IsFormer(index)).Select(index => register[index])], [])
            : new SchoolListReader(register, text).Read();

    /// <summary>Labels in the municipality's order, separated as documents separate them: «1, 2, г44».</summary>
    public static string Print(IEnumerable<School> schools) =>
        string.Join(", ", schools.OrderBy(school => school.PrintOrder).Select(school => school.Label));
}
